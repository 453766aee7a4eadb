package org.skyledger.bench.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skyledger.bench.load.Latencies;

class PgbenchLogTest {

    @TempDir
    Path folder;

    private final Latencies latencies = new Latencies();

    @Test
    void reads_the_times_of_every_thread() throws IOException {
        Files.writeString(folder.resolve("raw1_log.17"), "0 1 4000 0 1500000000 1 0\n1 1 8000 0 1500000000 2 0\n");
        Files.writeString(folder.resolve("raw1_log.17.1"), "2 1 12000 0 1500000000 3 0\n");
        Files.writeString(folder.resolve("pgbench.log"), "tps = 3\n");

        PgbenchLog.read(folder, latencies);

        assertThat(latencies.count()).isEqualTo(3);
        assertThat(latencies.percentiles().p50()).isBetween(7.9, 8.1);
    }

    @Test
    void does_not_call_a_run_without_transactions_fast() throws IOException {
        Files.writeString(folder.resolve("raw1_log.17"), "0 1 4000 0 1500000000 1 0\n");
        PgbenchLog.delete(folder);

        assertThatThrownBy(() -> PgbenchLog.read(folder, latencies)).hasMessageContaining("no transaction");
    }
}
