package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place where Debian's packages have put their files: the machine itself, or the folder that
 * {@code ./skyledger install} unpacks them into for a user who may not install anything.
 *
 * @param root what the packages took for the root of the file system
 */
record Installation(Path root) {

    private static final Path MACHINE = Path.of("/");

    static List<Installation> all() {
        return Stream.of(MACHINE, Workspace.find().sandbox().resolve("debian"))
                .map(Installation::new)
                .toList();
    }

    /** The newest PostgreSQL here that has PostGIS, as its folder of programs. */
    Optional<Path> postgres() {
        var versions = root.resolve("usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var folders = Files.list(versions)) {
            return folders.filter(this::hasPostgis)
                    .max(Comparator.comparingInt(Installation::version))
                    .map(version -> version.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Path> redis() {
        return Optional.of(root.resolve("usr/bin/redis-server")).filter(Files::isExecutable);
    }

    /** What unpacked programs need to find the libraries and data that are not where they expect them. */
    Map<String, String> environment() {
        if (root.equals(MACHINE)) {
            return Map.of();
        }
        return Map.of(
                "LD_LIBRARY_PATH", libraries(),
                "PROJ_LIB", root.resolve("usr/share/proj").toString(),
                "GDAL_DATA", root.resolve("usr/share/gdal").toString());
    }

    private boolean hasPostgis(Path version) {
        return Files.isExecutable(version.resolve("bin/postgres"))
                && Files.exists(root.resolve("usr/share/postgresql/")
                        .resolve(version.getFileName())
                        .resolve("extension/postgis.control"));
    }

    private static int version(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    /** The folders of the architecture's libraries; BLAS and LAPACK are in folders of their own. */
    private String libraries() {
        try (var folders = Files.find(
                root.resolve("usr/lib"), 2, (path, attributes) -> attributes.isDirectory() && holdsLibraries(path))) {
            return folders.map(Path::toString).sorted().collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsLibraries(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.so.*")) {
            return files.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
