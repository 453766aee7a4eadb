package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    @TempDir
    Path folder;

    @Test
    void is_told_to_stop_by_the_signal_it_asked_for() {
        var child = shell("trap 'echo stopped in order; exit' INT; echo up; while :; do sleep 0.05; done", "INT");
        child.await(() -> log().contains("up"), Duration.ofMinutes(1));

        child.close();

        assertThat(log()).contains("stopped in order");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void is_remembered_and_so_is_what_it_said_the_last_time() throws IOException {
        var first = shell("echo first; exec sleep 600", "TERM");
        first.await(() -> log().contains("first"), Duration.ofMinutes(1));
        first.close();
        var child = shell("echo second; exec sleep 600", "TERM");
        child.await(() -> log().contains("second"), Duration.ofMinutes(1));

        assertThat(RunningProcess.remembered(folder.resolve("part.pid")))
                .hasValueSatisfying(
                        one -> assertThat(one.pid()).isEqualTo(child.handle().pid()));
        child.close();
        assertThat(RunningProcess.remembered(folder.resolve("part.pid"))).isEmpty();
        assertThat(folder.resolve("part.log.1")).hasContent("first");
    }

    @Test
    void quotes_its_last_words_when_it_ends_before_it_is_ready() {
        var child = shell("echo the port is taken; exit 1", "TERM");

        assertThatThrownBy(() -> child.await(() -> false, Duration.ofMinutes(1)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("part stopped while starting: the port is taken");
    }

    @Test
    void does_not_outlive_a_parent_that_is_killed() throws Exception {
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName(),
                        folder.toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> log().contains("up"));
        var grandchild = ProcessHandle.of(Long.parseLong(log().split(" ")[0])).orElseThrow();
        assertThat(grandchild.isAlive()).isTrue();

        parent.destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).until(() -> !grandchild.isAlive());
    }

    /** What is killed in the test above. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) {
            launch(Path.of(args[0]), "echo $$ up; exec sleep 600", "TERM")
                    .handle()
                    .onExit()
                    .join();
        }
    }

    private Child shell(String script, String stopSignal) {
        return launch(folder, script, stopSignal);
    }

    private static Child launch(Path folder, String script, String stopSignal) {
        var command = List.of("/bin/sh", "-c", script);
        return new Child.Launch("part", command, Map.of(), stopSignal, folder).start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("part.log"));
        } catch (IOException _) {
            return "";
        }
    }
}
