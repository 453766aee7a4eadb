package org.skyledger.bench.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.skyledger.bench.load.Latencies;

/**
 * The files in which pgbench notes each transaction, one for each of its threads. The third word of a line is the time in
 * microseconds; when a rate was asked for, it counts from the moment at which the transaction was meant to start.
 */
final class PgbenchLog {

    static final String PREFIX = "raw1_log";

    private PgbenchLog() {}

    static void delete(Path folder) {
        try {
            for (var file : files(folder)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(Path folder, Latencies latencies) {
        try {
            for (var file : files(folder)) {
                try (var lines = Files.lines(file)) {
                    lines.mapToLong(PgbenchLog::micros)
                            .mapToObj(TimeUnit.MICROSECONDS::toNanos)
                            .forEach(latencies::record);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (latencies.count() == 0) {
            throw new IllegalStateException("pgbench noted no transaction in " + folder);
        }
    }

    private static long micros(String line) {
        return Long.parseLong(line.split(" ")[2]);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(PREFIX + "."))
                    .toList();
        }
    }
}
