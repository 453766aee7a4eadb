package org.skyledger.bench.plant;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How to run a jar with the JVM options of command-service's image. */
final class Jvm {

    private static final List<String> OPTIONS = List.of(
            "-XX:MaxRAMPercentage=70",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** More options, such as those of a flight recording. */
    private static final String MORE = "SKYLEDGER_JAVA_OPTIONS";

    private Jvm() {}

    static List<String> run(Path jar, String... arguments) {
        return run(List.of(), jar, arguments);
    }

    /** @param options besides the usual */
    static List<String> run(List<String> options, Path jar, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        Stream.of(System.getenv().getOrDefault(MORE, "").split(" +"))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The jar that this JVM was started from. */
    static Path ownJar() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    }
}
