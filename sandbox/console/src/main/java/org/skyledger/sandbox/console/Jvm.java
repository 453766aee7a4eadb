package org.skyledger.sandbox.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;

/**
 * A part that is a Java process of ours.
 *
 * @param heap most megabytes of heap; the whole sandbox is to stay below 3 GiB
 * @param options further options of the JVM, and what it runs
 * @param environment on top of this process's own
 */
record Jvm(Part part, int heap, List<String> options, Map<String, String> environment) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** For a process that is to be up soon rather than to reach its highest speed. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    Child start(Path home) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        return new Child.Launch(part.label, command, environment, "TERM", home).start();
    }
}
