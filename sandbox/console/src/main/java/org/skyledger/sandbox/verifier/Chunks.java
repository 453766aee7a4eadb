package org.skyledger.sandbox.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file's lines, some hundreds at a time. */
final class Chunks implements AutoCloseable {

    private static final int AT_ONCE = 1 << 20;
    private static final int LONGEST = 64 << 20;

    private final InputStream file;
    private byte[] rest = {};

    Chunks(Path file) throws IOException {
        this.file = Files.newInputStream(file);
    }

    /**
     * Whole lines, each with its line feed; the last one gets it here if it has none.
     *
     * @param end behind the last of them
     */
    record Chunk(byte[] bytes, int end) {

        boolean isEmpty() {
            return end == 0;
        }
    }

    /** @return an empty one at the end of the file */
    Chunk next() throws IOException {
        while (true) {
            var bytes = Arrays.copyOf(rest, rest.length + AT_ONCE);
            int read = file.readNBytes(bytes, rest.length, AT_ONCE);
            int end = rest.length + read;
            if (read == 0) {
                rest = new byte[0];
                return end == 0 ? new Chunk(bytes, 0) : withLineFeed(bytes, end);
            }
            // The rest of the last time holds no line feed.
            int lines = end;
            while (lines > rest.length && bytes[lines - 1] != '\n') {
                lines--;
            }
            if (lines > rest.length) {
                rest = Arrays.copyOfRange(bytes, lines, end);
                return new Chunk(bytes, lines);
            }
            rest = Arrays.copyOf(bytes, end);
            if (end > LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
            }
        }
    }

    private static Chunk withLineFeed(byte[] bytes, int end) {
        bytes[end] = '\n';
        return new Chunk(bytes, end + 1);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
