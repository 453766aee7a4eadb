package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningProcessTest {

    private static final RunningProcess ME = RunningProcess.of(ProcessHandle.current());

    @TempDir
    Path folder;

    Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("me.pid");
    }

    @Test
    void is_remembered_while_it_runs() {
        ME.remember(file);

        assertThat(RunningProcess.remembered(file)).contains(ME);
    }

    @Test
    void is_not_mistaken_for_a_stranger_with_the_same_number() {
        new RunningProcess(ME.pid(), ME.birth() + "1").remember(file);

        assertThat(RunningProcess.remembered(file)).isEmpty();
    }

    @Test
    void is_not_mistaken_for_one_of_another_boot() {
        new RunningProcess(ME.pid(), "another-boot " + ME.birth().split(" ")[1]).remember(file);

        assertThat(RunningProcess.remembered(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "x y", "99999999999999999999 a b"})
    void a_file_that_makes_no_sense_remembers_nobody(String content) throws IOException {
        Files.writeString(file, content);

        assertThat(RunningProcess.remembered(file)).isEmpty();
        assertThat(RunningProcess.remembered(folder.resolve("no such file"))).isEmpty();
    }

    @Test
    void is_killed_when_it_does_not_stop_when_asked() throws IOException {
        var stubborn =
                new ProcessBuilder("/bin/sh", "-c", "trap '' TERM; echo up; while :; do sleep 0.1; done").start();
        assertThat(stubborn.inputReader().readLine()).isEqualTo("up");

        RunningProcess.of(stubborn.toHandle()).stop(Duration.ofMillis(50));

        assertThat(stubborn.onExit().join().exitValue()).isEqualTo(128 + 9);
    }
}
