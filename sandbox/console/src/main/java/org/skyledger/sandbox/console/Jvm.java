package org.skyledger.sandbox.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** More options for all of them, such as {@code -XX:TieredStopAtLevel=4} to measure their highest speed. */
    private static final String MORE = "SKYLEDGER_JAVA_OPTIONS";

    Child start(Path home) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                // Without the second compiler they are up, and warm, in half the time, and need less memory.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        Stream.of(System.getenv().getOrDefault(MORE, "").split(" +"))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(options);
        return new Child.Launch(part.label, command, environment, "TERM", home).start();
    }
}
