package org.skyledger.projection.attest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.skyledger.events.tree.Checkpoint;

/** Checkpoints outside of the database: whoever changes the ledger there must change these files too. */
final class CheckpointFolder {

    private static final String SUFFIX = ".checkpoint";

    private final Path folder;

    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** The one of the longest ledger. */
    Optional<Checkpoint> last() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(CheckpointFolder::read)
                    .map(Checkpoint::parse);
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoints in " + folder + " cannot be read", e);
        }
    }

    /**
     * Writes it to the disk under the ledger's length; what is there already stays.
     *
     * @return what is there now
     */
    String publish(Checkpoint checkpoint, String note) {
        var file = folder.resolve("%019d".formatted(checkpoint.size()) + SUFFIX);
        if (!Files.exists(file)) {
            write(file, note);
        }
        return read(file);
    }

    /** What a verifier of these checkpoints must be given; for those who trust the folder. */
    void publishKey(String verifierKey) {
        write(folder.resolve("key.txt"), verifierKey + "\n");
    }

    private void write(Path file, String text) {
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(file.getFileName() + ".unfinished");
            try (var channel = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
