package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * A part that is a JVM running one of our jars.
 *
 * @param jar what the build made
 * @param heap most megabytes of heap; the whole sandbox is to stay below 3 GiB
 * @param environment on top of this process's own
 */
record Service(Part part, Path jar, int heap, List<String> arguments, Map<String, String> environment) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** A service that connects to the database with a role of its own, and migrates as the owner of its schema. */
    static Service withRoles(Part part, Path jar, int heap, Map<String, String> addresses, String role, String owner) {
        var environment = new HashMap<>(addresses);
        // All four, lest a variable that was meant for one service reach the others.
        environment.put("SKYLEDGER_DB_USER", role);
        environment.put("SKYLEDGER_DB_PASSWORD", role);
        environment.put("SKYLEDGER_DB_OWNER_USER", owner);
        environment.put("SKYLEDGER_DB_OWNER_PASSWORD", owner);
        return new Service(part, jar, heap, List.of(), environment);
    }

    Child start(Path home) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                ownCopy(home).toString()));
        command.addAll(arguments);
        return new Child.Launch(part.label, command, environment, "TERM", home).start();
    }

    /** A build that replaces the jar must not pull it out from under the process, which reads from it until it ends. */
    private Path ownCopy(Path home) {
        var copy = home.resolve(part.label + ".jar");
        try {
            Files.createDirectories(home);
            if (!Files.exists(jar)) {
                throw new Unavailable(jar + " is missing; build it with mvn package -DskipTests");
            }
            FileTime built = Files.getLastModifiedTime(jar);
            if (!Files.exists(copy) || !Files.getLastModifiedTime(copy).equals(built)) {
                var unfinished = home.resolve(part.label + ".jar.unfinished");
                Files.copy(jar, unfinished, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
            }
            return copy;
        } catch (IOException e) {
            throw new Unavailable(copy + " could not be written: " + e.getMessage(), e);
        }
    }
}
