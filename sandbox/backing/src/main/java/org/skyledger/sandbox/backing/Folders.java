package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders that come and go with a server. */
final class Folders {

    private Folders() {}

    /** A new folder for one server of one test run, gone when the JVM ends in order. */
    static Path temporary(String server) {
        try {
            return Files.createTempDirectory("skyledger-" + server + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
