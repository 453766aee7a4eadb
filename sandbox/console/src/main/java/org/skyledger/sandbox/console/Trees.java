package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders with all that is in them. */
public final class Trees {

    private Trees() {}

    /** Deletes the folder; where it is a link, what that leads to as well. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder.toRealPath())) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
