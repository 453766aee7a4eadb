package org.skyledger.sandbox.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code skyledger audit as-of}: the sky as it was known. */
@Command(
        name = "as-of",
        mixinStandardHelpOptions = true,
        description = "Prints the intents and constraints of a box as they were known at a past moment")
final class AsOfCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TIME", description = "RFC 3339, such as 2026-07-01T14:32:00Z")
    private Instant time = Instant.EPOCH;

    @Option(names = "--bbox", paramLabel = "BOX", required = true, description = "west,south,east,north in degrees")
    private String bbox = "";

    @Mixin
    private final AuditService service = new AuditService();

    @Override
    public Integer call() throws InterruptedException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        out.printf("The sky in %s as known at %s%n", bbox, time);
        int found = 0;
        for (var collection : new String[] {"operational-intents", "constraints"}) {
            var next = "/collections/" + collection + "/items?limit=1000&as-of=" + AuditService.encode(time.toString())
                    + "&bbox=" + AuditService.encode(bbox);
            while (!next.isEmpty()) {
                var page = service.get(next);
                for (var feature : page.path("features")) {
                    out.println(line(collection, feature));
                    found++;
                }
                next = AuditPages.next(page);
            }
        }
        out.printf("%,d in all%n", found);
        return 0;
    }

    private static String line(String collection, JsonNode feature) {
        var said = feature.path("properties");
        return String.format(
                Locale.ROOT,
                "%s  %-13s %-10s %s  %.0f-%.0f m  %s to %s  recorded at position %d",
                feature.path("id").asString(),
                said.path("state").asString(collection.equals("constraints") ? "Constraint" : ""),
                said.path("manager").asString(),
                "v" + said.path("version").asString(),
                said.path("lower_altitude_meters").asDouble(),
                said.path("upper_altitude_meters").asDouble(),
                said.path("time_start").asString(),
                said.path("time_end").asString(),
                said.path("position").asLong());
    }
}
