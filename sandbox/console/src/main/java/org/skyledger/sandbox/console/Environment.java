package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Environment variables in a file, one {@code NAME=value} a line, for the launcher to read. */
final class Environment {

    private Environment() {}

    static void write(Map<String, String> variables, Path file) throws IOException {
        Files.writeString(
                file,
                variables.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
