package org.skyledger.sandbox.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skyledger.sandbox.audit.StubHistory.begin;
import static org.skyledger.sandbox.audit.StubHistory.end;
import static org.skyledger.sandbox.audit.StubHistory.event;
import static org.skyledger.sandbox.audit.StubHistory.record;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine;

class ReplayCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private StubHistory stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubHistory();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void tells_each_record_in_a_line_and_how_far_it_has_come() {
        stub.then(begin(1) + record(1, "uss1 planned it") + record(3, "uss1 ended it") + end(4));

        assertThat(replay("--speed=600", "--from=2026-07-01T14:00:00Z", "--bbox=8,47,9,48"))
                .isZero();
        assertThat(printed.toString().lines())
                .containsExactly(
                        "       1  2026-07-01T14:10:00Z  uss1 planned it e1",
                        "#####.........................  17 %  2026-07-01T14:10:00Z",
                        "       3  2026-07-01T14:30:00Z  uss1 ended it e3",
                        "###############...............  50 %  2026-07-01T14:30:00Z",
                        "############################## 100 %  2026-07-01T15:00:00Z",
                        "That was all, up to position 4");
        assertThat(stub.asked())
                .containsExactly("speed=600&from=2026-07-01T14%3A00%3A00Z&bbox=8%2C47%2C9%2C48 Bearer t1 null");
    }

    @Test
    void a_connection_that_breaks_is_taken_up_where_it_was() {
        stub.then(begin(1) + record(1, "one") + "id: 2\nevent: rec")
                .then("503 no room")
                .then(begin(2) + record(2, "two") + end(4));

        assertThat(replay()).isZero();
        assertThat(stub.asked())
                .extracting(asked -> asked.substring(asked.lastIndexOf(' ') + 1))
                .containsExactly("null", "1", "1");
        assertThat(printed.toString().lines().filter(line -> line.contains("14:10:00Z  one")))
                .hasSize(1);
        assertThat(printed.toString()).containsOnlyOnce("going on where it was").contains("two e2");
    }

    @Test
    void an_expired_token_is_replaced_or_the_command_says_how_to_go_on() {
        stub.then(begin(1) + record(1, "one") + event(1, "expired", "{\"position\":1}"))
                .then(begin(2) + end(4))
                .then(begin(1) + record(1, "one") + event(1, "expired", "{\"position\":1}"));

        assertThat(replay()).isZero();
        assertThat(stub.asked()).last().asString().endsWith("Bearer t2 1");
        assertThat(replay("--token", "given")).isOne();
        assertThat(printed.toString()).contains("the token has expired", "--after 1");
    }

    @Test
    void goes_on_behind_a_position_when_told_to() {
        stub.then(begin(4) + end(4));

        assertThat(replay("--after", "3", "--entity", "00000000-0000-0000-0000-00000000000a"))
                .isZero();
        assertThat(stub.asked()).containsExactly("speed=60&entity=00000000-0000-0000-0000-00000000000a Bearer t1 3");
    }

    @Test
    void what_is_refused_is_not_tried_again() {
        stub.then("400 parameter from: no").then("503 streams-full");

        assertThat(replay()).isOne();
        assertThat(printed.toString()).contains("parameter from: no");
        assertThat(replay()).isOne();
        assertThat(printed.toString()).contains("streams-full");
        assertThat(stub.asked()).hasSize(2);
    }

    @Test
    void on_a_terminal_the_bar_is_one_line_that_is_written_over() {
        var screen = new HistoryScreen(new PrintWriter(printed), true);
        var half = Instant.parse("2026-07-01T14:30:00Z");
        screen.begin(half.minusSeconds(1_800), half.plusSeconds(1_800));
        screen.at(half);
        screen.line("something");

        assertThat(printed.toString()).containsOnlyOnce("\n").endsWith("\n");
        assertThat(printed.toString())
                .contains("\r\033[K###############...............  50 %  2026-07-01T14:30:00Z\r\033[Ksomething");
    }

    @Test
    void a_signal_ends_it_and_says_how_to_go_on() throws Exception {
        stub.then(begin(1) + record(1, "one"));
        var told = folder.resolve("told.txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<>(List.of(java.toString(), "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.skyledger.sandbox.console.Main", "audit", "replay"));
        command.addAll(options());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        await().until(() -> Files.readString(told).contains("one e1"));

        // As Ctrl-C does, which whoever runs tests in the background may have switched off.
        process.destroy();

        assertThat(process.waitFor()).isEqualTo(128 + 15);
        assertThat(Files.readString(told)).endsWith("Stopped; go on with the same options and --after 1\n");
    }

    private int replay(String... more) {
        var arguments = new ArrayList<>(options());
        arguments.addAll(List.of(more));
        return new CommandLine(new ReplayCommand())
                .setOut(new PrintWriter(printed, true))
                .setExecutionExceptionHandler((failure, _, _) -> {
                    assertThat(failure).isInstanceOf(Unavailable.class);
                    printed.write(Objects.requireNonNull(failure.getMessage()));
                    return 1;
                })
                .execute(arguments.toArray(String[]::new));
    }

    private List<String> options() {
        return List.of("--query", stub.url(), "--authority", stub.url(), "--purpose", "a test", "--auditor", "me");
    }
}
