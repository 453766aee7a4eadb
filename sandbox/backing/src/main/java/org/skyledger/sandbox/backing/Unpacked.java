package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Debian packages that were unpacked into a folder instead of being installed. */
final class Unpacked {

    private Unpacked() {}

    static Map<String, String> environment(Path root) {
        return Map.of(
                "LD_LIBRARY_PATH", libraries(root.resolve("usr/lib")),
                "PROJ_LIB", root.resolve("usr/share/proj").toString(),
                "GDAL_DATA", root.resolve("usr/share/gdal").toString());
    }

    /** The folder of this architecture's libraries; those with alternatives, such as BLAS, are in folders below it. */
    private static String libraries(Path root) {
        if (!Files.isDirectory(root)) {
            return "";
        }
        try (var folders =
                Files.find(root, 2, (path, attributes) -> attributes.isDirectory() && holdsLibraries(path))) {
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
