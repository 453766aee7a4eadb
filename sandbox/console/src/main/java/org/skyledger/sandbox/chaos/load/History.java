package org.skyledger.sandbox.chaos.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Every attempt of every client, in the order in which they ended: here, and line by line in a file. */
public final class History implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Attempt> attempts = new ArrayList<>();
    private final Writer file;

    public History(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
        try {
            file.write(JSON.writeValueAsString(attempt));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
