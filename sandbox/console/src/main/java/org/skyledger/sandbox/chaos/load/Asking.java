package org.skyledger.sandbox.chaos.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One client's questions to both services, each of which goes into the history. */
final class Asking {

    private final int client;
    private final Line dss;
    private final Line query;
    private final History history;
    private long latest;

    Asking(int client, HttpClient http, List<URI> commands, URI query, Supplier<String> token, History history) {
        this.client = client;
        this.dss = new Line(http, commands, client, token);
        this.query = new Line(http, List.of(query), 0, token);
        this.history = history;
    }

    /**
     * Creates, changes or removes something.
     *
     * @param version of what is there, or null to create it
     * @param body null to remove it
     * @param events how many events that means
     */
    Reply write(
            Kind kind,
            Resource resource,
            UUID id,
            @Nullable String version,
            @Nullable String body,
            List<String> key,
            int events) {
        var path = resource.path(id) + (version == null ? "" : "/" + version);
        return ask(dss, kind, id, body == null ? "DELETE" : "PUT", path, body, key, events, 0);
    }

    Reply look(Resource resource, UUID id) {
        return ask(dss, Kind.LOOK, id, "GET", resource.path(id), null, List.of(), 0, 0);
    }

    Reply survey(UUID nothing) {
        var body = Bodies.area(Place.BUSY.volume(300));
        return ask(dss, Kind.SURVEY, nothing, "POST", Resource.INTENT.survey(), body, List.of(), 0, 0);
    }

    /** At query-service, and at a view that is not behind what this client has seen. */
    Reply read(UUID intent) {
        var path = "/collections/operational-intents/items/" + intent;
        return ask(query, Kind.READ, intent, "GET", path, null, List.of(), 0, latest);
    }

    private Reply ask(
            Line line,
            Kind kind,
            UUID id,
            String method,
            String path,
            @Nullable String body,
            List<String> key,
            int events,
            long asked) {
        var trace = UUID.randomUUID();
        long started = System.nanoTime();
        var reply = line.send(method, path, body, trace, asked);
        var seen = kind.isWrite() ? Map.<UUID, String>of() : reply.seen();
        history.add(new Attempt(
                client,
                trace,
                kind,
                id,
                key,
                events,
                asked,
                started,
                System.nanoTime(),
                reply.status(),
                reply.position(),
                seen));
        latest = Math.max(latest, reply.position());
        return reply;
    }
}
