package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.skyledger.sandbox.audit.AuditCommand;
import picocli.CommandLine;

/** Does what docs/auditing.md tells an investigator to do, step by step. */
@ExtendWith(WholeSystem.Started.class)
class AuditingIT {

    private static final WholeSystem SYSTEM = WholeSystem.SHARED;
    private static final Pattern STEP = Pattern.compile("(?m)^\\./skyledger audit (.+)$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern RECORD = Pattern.compile("(?m)^ *(\\d+)  (\\S+)  (\\S+)  \\S+");

    @TempDir
    private Path folder;

    private String entity = "";
    private String time = "";
    private String kept = "";

    @BeforeAll
    static void start() {
        assertThat(SYSTEM.demo("--flights", "60", "--seed", "7", "--no-check")).isZero();
    }

    @Test
    void every_step_works_and_in_the_end_all_is_proved() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(checkpoints()) && !lastCheckpoint().isEmpty());
        kept = lastCheckpoint();
        var document = Files.readString(Path.of("../../docs/auditing.md"));
        var said = new ArrayList<String>();
        for (var step : STEP.matcher(document).results().toList()) {
            said.add(run(step.group(1)));
            if (entity.isEmpty()) {
                learn(said.getFirst());
            }
        }

        assertThat(said).hasSize(11);
        assertThat(said.get(1)).contains("planned the operational intent", "has left its volumes");
        assertThat(said.get(2)).contains(entity);
        assertThat(Files.readString(folder.resolve("incident.html")))
                .contains(entity, "<svg", "has left its volumes", "— skyledger.example");
        assertThat(folder.resolve("incident.json")).exists();
        assertThat(said.get(4)).contains(entity, "has left its volumes", "100 %", "That was all");
        assertThat(said.get(8)).contains("PROVED");
        assertThat(said.get(9)).contains(" 0 of them otherwise; the records of 0 do not tell their grounds");
        assertThat(said.get(10)).contains("GET /audit/export?from=1", "GET /audit/replay?", "incident 2026-17");
    }

    private void learn(String events) {
        var first = RECORD.matcher(events);
        assertThat(first.find()).as(events).isTrue();
        time = first.group(2);
        entity = first.group(3);
    }

    private String run(String step) throws IOException {
        var arguments = new ArrayList<>(WORD.matcher(step)
                .results()
                .map(word -> word.group(1) == null ? filled(word.group(2)) : word.group(1))
                .toList());
        if (!arguments.getFirst().equals("verify") && !arguments.getFirst().equals("recheck")) {
            arguments.addAll(List.of("--query", SYSTEM.url(Part.QUERY), "--authority", SYSTEM.url(Part.AUTHORITY)));
        }
        var out = new StringWriter();
        var command = new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true));
        int code = command.execute(arguments.toArray(String[]::new));
        assertThat(code).as(() -> arguments + "\n" + out).isZero();
        return out.toString();
    }

    /** What an investigator writes in the place of a variable, or of a file in the folder at hand. */
    private String filled(String word) {
        var filled = word.replace("$ENTITY", entity)
                .replace("$TIME", time)
                .replace("$START", "2026-01-01T00:00:00Z")
                .replace("$BOX", "-180,-90,180,90")
                .replace("$KEY", checkpoints().resolve("key.txt").toString())
                .replace("$CHECKPOINT", kept);
        return filled.matches("[a-z]+\\.(html|ndjson)") ? folder.resolve(filled).toString() : filled;
    }

    private static Path checkpoints() {
        return SYSTEM.layout().checkpoints();
    }

    private static String lastCheckpoint() {
        var files = checkpoints().toFile().list((_, name) -> name.endsWith(".checkpoint"));
        return files == null || files.length == 0
                ? ""
                : checkpoints()
                        .resolve(Arrays.stream(files).sorted().toList().getLast())
                        .toString();
    }
}
