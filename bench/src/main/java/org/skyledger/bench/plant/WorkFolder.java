package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/** A folder on the disk that the checkout is on, for one benchmark at a time. What an earlier one left is swept away. */
final class WorkFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private WorkFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static WorkFolder make() {
        var path = Workspace.find().sandbox().resolve("bench");
        try {
            Files.createDirectories(path.getParent());
            var lock = FileChannel.open(
                    path.resolveSibling("bench.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new Unavailable("another benchmark is running in this checkout");
            }
            delete(path);
            Files.createDirectories(path);
            return new WorkFolder(path, lock);
        } catch (IOException e) {
            throw new Unavailable(path + " could not be made: " + e.getMessage(), e);
        }
    }

    Path of(String part) {
        return path.resolve(part);
    }

    @Override
    public void close() {
        try (lock) {
            delete(path);
        } catch (IOException e) {
            throw new Unavailable(path + " could not be removed: " + e.getMessage(), e);
        }
    }

    /** With what links lead to: a server's folder may have had to be made elsewhere. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
                    delete(path.toRealPath());
                }
                Files.delete(path);
            }
        }
    }
}
