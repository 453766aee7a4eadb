package org.skyledger.sandbox.audit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.audit.AuditService;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code skyledger audit report}: writes FILE as HTML, and the same beside it as JSON. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes an incident report, as one HTML file that needs nothing else, and as JSON beside it")
public final class ReportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "where to, such as incident.html")
    private Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    private @Nullable Question question;

    @Mixin
    private final AuditService service = new AuditService();

    private static final class Question {

        @Option(names = "--entity", paramLabel = "ID", required = true, description = "all of this entity's life")
        private @Nullable UUID entity;

        @ArgGroup(exclusive = false)
        private @Nullable Scene scene;

        String words() {
            return scene == null ? "entity " + entity : scene.bbox + " from " + scene.from + " to " + scene.to;
        }

        String filter() {
            return scene == null
                    ? "entity=" + entity
                    : "bbox=" + AuditService.encode(scene.bbox) + "&datetime="
                            + AuditService.encode(scene.from + "/" + scene.to);
        }
    }

    private static final class Scene {

        @Option(names = "--bbox", paramLabel = "BOX", required = true, description = "west,south,east,north in degrees")
        private String bbox = "";

        @Option(names = "--from", paramLabel = "TIME", required = true, description = "recorded since then (RFC 3339)")
        private Instant from = Instant.EPOCH;

        @Option(names = "--to", paramLabel = "TIME", required = true, description = "and until then")
        private Instant to = Instant.EPOCH;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        var asked = Objects.requireNonNull(question, "picocli demands it");
        var incident = new IncidentReader(service).read(asked.words(), asked.filter());
        var json = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.html?$", "") + ".json");
        Files.writeString(file, Html.of(incident));
        Files.writeString(
                json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(incident));
        out.printf(
                "%,d entities, %,d notices: %s, %s%n",
                incident.lives().size(), incident.told().size(), file, json);
        return incident.lives().isEmpty() ? 1 : 0;
    }
}
