package org.skyledger.sandbox.backing;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout that this JVM was started in.
 *
 * @param root the folder that holds the launcher {@code skyledger}
 */
public record Workspace(Path root) {

    /** Looks upwards from the working directory, so that it works from every module. */
    public static Workspace find() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("skyledger"))) {
                return new Workspace(folder);
            }
        }
        throw new Unavailable(start + " is not inside a checkout of Skyledger: no folder above it holds ./skyledger");
    }

    /** Where the sandbox keeps its data, and whatever was unpacked for it. */
    public Path sandbox() {
        return root.resolve(".sandbox");
    }

    Path guard() {
        return root.resolve("sandbox/backing/guard.sh");
    }

    Path databaseScript() {
        return root.resolve("docker/postgres/init.sql");
    }

    Path broker() {
        return root.resolve("sandbox/broker/target");
    }
}
