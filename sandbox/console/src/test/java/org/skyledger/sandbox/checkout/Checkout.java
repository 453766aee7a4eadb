package org.skyledger.sandbox.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.skyledger.sandbox.backing.Workspace;

/** The files of the checkout that this JVM runs in. */
final class Checkout {

    static final Path ROOT = Workspace.find().root();

    private Checkout() {}

    /** The documents that people read, by their paths from the root. */
    static List<Path> documents() {
        return Stream.of(files(ROOT, 1), files(ROOT.resolve("docs"), 5), files(ROOT.resolve("docker"), 1))
                .flatMap(List::stream)
                .filter(file -> file.toString().endsWith(".md"))
                .map(ROOT::relativize)
                .sorted()
                .toList();
    }

    /** All Java sources, tests too. */
    static List<Path> sources() {
        return Stream.of("events", "sandbox", "command-service", "projections", "query-service", "bench")
                .flatMap(module -> files(ROOT.resolve(module), 20).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, int depth) {
        try (var files = Files.find(folder, depth, (_, attributes) -> attributes.isRegularFile())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
