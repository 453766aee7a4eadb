package org.skyledger.sandbox.chaos.world;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of our own for PostgreSQL, which can be filled to the last byte without harm to anybody else. */
public final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=1200m,mode=0755";
    private static final int CHUNK = 1 << 20;

    private final Path mount;

    private SmallDisk(Path mount) {
        this.mount = mount;
    }

    /** @throws IOException when this user may not mount anything */
    public static SmallDisk mount() throws IOException {
        var folder = Files.createTempDirectory(Path.of("/var/tmp"), "skyledger-disk-");
        if (run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString()) != 0) {
            Files.delete(folder);
            throw new IOException("a disk of its own cannot be mounted, which takes root's rights");
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return mount.resolve("postgres");
    }

    /** Until nothing more goes in. */
    public void fill() throws IOException {
        try (var ballast = Files.newOutputStream(ballast())) {
            for (int chunk = CHUNK; chunk > 0; chunk /= 2) {
                fill(ballast, new byte[chunk]);
            }
        } catch (IOException e) {
            if (Files.getFileStore(mount).getUsableSpace() > 0) {
                throw e;
            }
        }
    }

    private static void fill(OutputStream ballast, byte[] chunk) {
        try {
            while (true) {
                ballast.write(chunk);
                ballast.flush();
            }
        } catch (IOException _) {
            // Full, as far as chunks of this size go.
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(ballast());
    }

    private Path ballast() {
        return mount.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        if (run("umount", mount.toString()) == 0) {
            Files.delete(mount);
        }
    }

    private static int run(String... command) throws IOException {
        var process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue();
    }
}
