package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgressBarTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void tells_how_far_it_is_and_how_long_it_will_take() {
        assertThat(ProgressBar.line(status("READING", 50_000, 200_000, 1_250)))
                .isEqualTo("#######.......................  25 %  50,000 of 200,000 records, 1,250/s, about 2:00 left");
    }

    @Test
    void tells_when_it_has_not_read_anything_yet() {
        assertThat(ProgressBar.line(status("READING", 0, 0, 0)))
                .isEqualTo("..............................   0 %  0 of 0 records, 0/s, starting");
    }

    @Test
    void is_full_while_it_switches() {
        assertThat(ProgressBar.line(status("SWITCHING", 210, 200, 1)))
                .isEqualTo("############################## 100 %  210 of 200 records, 1/s, switching");
    }

    @Test
    void writes_over_its_line_on_a_terminal() {
        var bar = new ProgressBar(out, true);
        bar.show(status("READING", 1, 2, 1));
        bar.end("done");
        assertThat(text()).startsWith("\r#").endsWith("\rdone\033[K" + System.lineSeparator());
    }

    @Test
    void writes_one_line_for_each_tenth_elsewhere() {
        var bar = new ProgressBar(out, false);
        for (int read = 0; read <= 100; read++) {
            bar.show(status("READING", read, 100, 1));
        }
        assertThat(text().lines()).hasSize(11);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode status(String state, long read, long total, double perSecond) {
        return JsonMapper.shared()
                .readTree("{\"state\": \"%s\", \"read\": %d, \"total\": %d, \"perSecond\": %s}"
                        .formatted(state, read, total, perSecond));
    }
}
