package org.skyledger.sandbox.backing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A server's program: installed on this machine, or unpacked below {@code .sandbox/debian} by
 * {@code ./skyledger install} for a user who may not install anything.
 *
 * @param environment what an unpacked program needs to find the files that are not where it expects them
 */
record Program(Path path, Map<String, String> environment) {

    private static final Path MACHINE = Path.of("/");

    /** Where PostgreSQL's extensions are, seen from its programs: as Debian lays it out, as others do, as its sources do. */
    private static final List<String> EXTENSIONS = List.of(
            "../../../../share/postgresql/%s/extension",
            "../share/pgsql/extension", "../share/postgresql/extension", "../share/extension");

    /** A PostgreSQL that has PostGIS. */
    static Optional<Program> postgres() {
        return find("postgres", Program::hasPostgis);
    }

    static Optional<Program> redis() {
        return find("redis-server", _ -> true);
    }

    /** The program beside this one. */
    Program sibling(String name) {
        return new Program(path.resolveSibling(name), environment);
    }

    private static Optional<Program> find(String name, Predicate<Path> condition) {
        var unpacked = Workspace.find().sandbox().resolve("debian");
        return Stream.concat(
                        Stream.concat(debian(MACHINE), searchPath()).map(folder -> new Program(folder, Map.of())),
                        debian(unpacked).map(folder -> new Program(folder, Unpacked.environment(unpacked))))
                .map(folder -> new Program(folder.path().resolve(name), folder.environment()))
                .filter(program -> Files.isExecutable(program.path()) && condition.test(program.path()))
                .findFirst();
    }

    /** The folders of programs that Debian's packages put below {@code root}, the newest PostgreSQL first. */
    private static Stream<Path> debian(Path root) {
        return Stream.concat(
                list(root.resolve("usr/lib/postgresql")).stream()
                        .sorted(Comparator.comparingDouble(Program::version).reversed())
                        .map(version -> version.resolve("bin")),
                Stream.of(root.resolve("usr/bin")));
    }

    private static Stream<Path> searchPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }

    private static boolean hasPostgis(Path postgres) {
        try {
            var programs = postgres.toRealPath().resolveSibling("");
            var version = String.valueOf(programs.resolve("..").normalize().getFileName());
            return EXTENSIONS.stream()
                    .map(extensions -> programs.resolve(extensions.formatted(version)))
                    .anyMatch(extensions -> Files.exists(extensions.resolve("postgis.control")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double version(Path folder) {
        var name = String.valueOf(folder.getFileName());
        return name.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(name) : 0;
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
