package org.skyledger.sandbox.audit.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.skyledger.sandbox.audit.AuditService;
import org.skyledger.sandbox.audit.report.Incident.Life;
import org.skyledger.sandbox.audit.report.Incident.Proved;
import org.skyledger.sandbox.audit.report.Incident.Told;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.JsonNode;

/** Collects what belongs to an incident: whoever is concerned, with all of their lives. */
final class IncidentReader {

    private static final int MOST_ENTITIES = 500;
    private static final int MOST_RECORDS = 20_000;

    private final AuditService service;
    private final Map<String, String> managers = new HashMap<>();
    private final JsonNode checkpoint;
    private int records;

    IncidentReader(AuditService service) throws InterruptedException {
        this.service = service;
        this.checkpoint = lastCheckpoint();
    }

    /** @param filter parameters of {@code /audit/events}, without an ampersand in front */
    Incident read(String question, String filter) throws InterruptedException {
        var entities = new LinkedHashSet<String>();
        service.pages("/audit/events?limit=1000&" + filter, "events", event -> {
            entities.add(event.path("entity").asString());
            refuseTooMany(entities);
        });
        var lives = new ArrayList<Life>();
        var told = new ArrayList<Told>();
        for (var entity : entities) {
            lives.add(life(entity, told));
        }
        told.sort(Comparator.comparingLong(Told::position));
        return new Incident(
                question,
                service.auditor(),
                service.purpose(),
                Instant.now(),
                lives,
                told,
                checkpoint.path("note").asString(""));
    }

    private static void refuseTooMany(SequencedSet<String> entities) {
        if (entities.size() > MOST_ENTITIES) {
            throw new Unavailable("more than " + MOST_ENTITIES + " entities are concerned; ask for less space or time");
        }
    }

    private Life life(String entity, List<Told> told) throws InterruptedException {
        var words = new HashMap<Long, String>();
        service.pages(
                "/audit/entities/" + entity + "/timeline?limit=1000",
                "entries",
                entry -> words.put(
                        entry.path("position").asLong(), entry.path("what").asString()));
        var found = new ArrayList<JsonNode>();
        service.pages("/audit/events?limit=1000&entity=" + entity, "events", found::add);
        records += found.size();
        if (records > MOST_RECORDS) {
            throw new Unavailable("more than " + MOST_RECORDS + " records are concerned; ask for less space or time");
        }
        var proved = new ArrayList<Proved>();
        for (var event : found) {
            long position = event.path("position").asLong();
            proved.add(new Proved(event, words.getOrDefault(position, ""), proof(position)));
            for (var notice : event.path("payload").path("notices")) {
                told.add(told(event, notice));
            }
        }
        return new Life(entity, found.getFirst().path("kind").asString(), proved);
    }

    private List<String> proof(long position) throws InterruptedException {
        long size = checkpoint.path("size").asLong(0);
        if (position > size) {
            return List.of();
        }
        var proof = new ArrayList<String>();
        service.get("/audit/proofs/inclusion?position=" + position + "&size=" + size)
                .path("proof")
                .forEach(hash -> proof.add(hash.asString()));
        return proof;
    }

    private Told told(JsonNode event, JsonNode notice) throws InterruptedException {
        var subscription = notice.path("subscription").asString("");
        return new Told(
                event.path("position").asLong(),
                Instant.parse(event.path("recordedAt").asString()),
                event.path("actor").asString(),
                event.path("entity").asString(),
                manager(subscription),
                subscription,
                notice.path("notificationIndex").asInt(0),
                notice.path("ussBaseUrl").asString(""));
    }

    private String manager(String subscription) throws InterruptedException {
        var known = managers.get(subscription);
        if (known != null) {
            return known;
        }
        var first = service.get("/audit/events?limit=1&entity=" + subscription)
                .path("events")
                .path(0)
                .path("payload")
                .path("manager")
                .asString("?");
        managers.put(subscription, first);
        return first;
    }

    private JsonNode lastCheckpoint() throws InterruptedException {
        return service.get("/audit/checkpoints?limit=1").path("checkpoints").path(0);
    }
}
