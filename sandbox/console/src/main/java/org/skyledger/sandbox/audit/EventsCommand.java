package org.skyledger.sandbox.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skyledger audit events}: one line for each record that was asked for. */
@Command(name = "events", mixinStandardHelpOptions = true, description = "Lists records of the ledger")
final class EventsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--entity", paramLabel = "ID", description = "only of this entity")
    private @Nullable UUID entity;

    @Option(names = "--actor", paramLabel = "NAME", description = "only what this USS has done")
    private @Nullable String actor;

    @Option(names = "--type", paramLabel = "TYPE", description = "only of this type, such as intent.IntentPlanned")
    private @Nullable String type;

    @Option(names = "--bbox", paramLabel = "BOX", description = "only there: west,south,east,north in degrees")
    private @Nullable String bbox;

    @Option(names = "--from", paramLabel = "TIME", description = "only recorded since then (RFC 3339)")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "only recorded until then")
    private @Nullable Instant to;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "the first N (default: ${DEFAULT-VALUE})")
    private int most;

    @Mixin
    private final AuditService service = new AuditService();

    @Override
    public Integer call() throws InterruptedException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        var found = service.get("/audit/events?" + String.join("&", filter())).path("events");
        for (var event : found) {
            out.printf(
                    "%8d  %s  %s  %-10s %s%n",
                    event.path("position").asLong(),
                    event.path("recordedAt").asString(),
                    event.path("entity").asString(),
                    event.path("actor").asString(),
                    event.path("type").asString().replace("org.skyledger.events.", ""));
        }
        return found.isEmpty() ? 1 : 0;
    }

    private List<String> filter() {
        var filter = new ArrayList<>(List.of("limit=" + most));
        AuditService.add("entity", entity, filter);
        AuditService.add("actor", actor, filter);
        AuditService.add(
                "type", type == null || type.startsWith("org.") ? type : "org.skyledger.events." + type, filter);
        AuditService.add("bbox", bbox, filter);
        if (from != null || to != null) {
            AuditService.add("datetime", (from == null ? ".." : from) + "/" + (to == null ? ".." : to), filter);
        }
        return filter;
    }
}
