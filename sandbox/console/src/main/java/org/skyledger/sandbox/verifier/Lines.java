package org.skyledger.sandbox.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file's lines as bytes, some thousands at a time. */
final class Lines implements AutoCloseable {

    private static final int AT_ONCE = 4 << 20;
    private static final int LONGEST = 64 << 20;

    private final InputStream file;
    private byte[] rest = {};

    Lines(Path file) throws IOException {
        this.file = Files.newInputStream(file);
    }

    /** Where a line is, without its line feed. */
    record Slice(byte[] bytes, int from, int length) {}

    /** @return none at the end of the file */
    List<Slice> next() throws IOException {
        while (true) {
            var more = file.readNBytes(AT_ONCE);
            var bytes = Arrays.copyOf(rest, rest.length + more.length);
            System.arraycopy(more, 0, bytes, rest.length, more.length);
            var lines = new ArrayList<Slice>();
            int from = 0;
            // The rest of the last time holds no line feed.
            for (int at = rest.length; at < bytes.length; at++) {
                if (bytes[at] == '\n') {
                    lines.add(new Slice(bytes, from, at - from));
                    from = at + 1;
                }
            }
            rest = Arrays.copyOfRange(bytes, from, bytes.length);
            if (more.length == 0 && rest.length > 0) {
                lines.add(new Slice(rest, 0, rest.length));
                rest = new byte[0];
            }
            if (!lines.isEmpty() || more.length == 0) {
                return lines;
            }
            if (rest.length > LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
