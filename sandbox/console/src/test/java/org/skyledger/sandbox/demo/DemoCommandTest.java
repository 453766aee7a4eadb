package org.skyledger.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCommandTest {

    private final StringWriter printed = new StringWriter();
    private StubDss stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubDss();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void the_last_line_is_json_with_all_figures() {
        assertThat(demo("--flights", "40", "--seed", "7", "--leave", "0.25", "--concurrency", "3"))
                .isZero();
        var figures = lastLine();
        assertThat(figures.get("seed").asInt()).isEqualTo(7);
        assertThat(figures.at("/counts/accepted").asInt()).isEqualTo(40);
        assertThat(figures.at("/counts/ended").asInt()
                        + figures.at("/counts/left").asInt())
                .isEqualTo(40);
        assertThat(figures.at("/counts/conflicts_met")).isEqualTo(figures.at("/counts/conflicts_resolved"));
        assertThat(figures.at("/latencyMillis/plan/p99").asDouble()).isPositive();
        assertThat(stub.states()).hasSize(figures.at("/counts/left").asInt());
    }

    @Test
    void the_same_seed_sends_the_same_volumes() {
        demo("--flights", "1", "--seed", "7");
        demo("--flights", "1", "--seed", "7");
        var volumes = stub.puts().stream()
                .filter(put -> put.get("state").asString().equals("Accepted"))
                .map(put -> put.at("/extents/0/volume"))
                .distinct();
        assertThat(volumes).hasSize(1);
    }

    @Test
    void an_unexpected_answer_makes_it_fail_and_is_shown() {
        stub.fail(1);
        assertThat(demo("--flights", "3", "--concurrency", "1")).isEqualTo(1);
        assertThat(printed.toString()).contains("UNEXPECTED plan 503, 1 times, the first: not now");
        assertThat(lastLine().at("/unexpected/plan 503").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--usses=0", "--leave=1.5", "--rate=0", "--concurrency=0", "--standing=-1"})
    void options_that_make_no_sense_are_refused(String option) {
        assertThat(demo(option)).isEqualTo(2);
    }

    private int demo(String... options) {
        var common = Stream.of(
                "--command", stub.url().toString(), "--authority", stub.url().toString(), "--no-check");
        return new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(Stream.concat(common, Stream.of(options)).toArray(String[]::new));
    }

    private JsonNode lastLine() {
        return new JsonMapper().readTree(printed.toString().lines().toList().getLast());
    }
}
