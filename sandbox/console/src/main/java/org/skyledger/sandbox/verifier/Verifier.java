package org.skyledger.sandbox.verifier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.verifier.Chunks.Chunk;

/** Verifies an export from its first position to its last line. */
public final class Verifier {

    private static final int LONGEST_END = 64 * 1024;

    private final @Nullable VerifierKey key;
    private final LongConsumer progress;

    /**
     * @param key null when no signature is to be checked
     * @param progress is told, now and then, how many records have been verified
     */
    public Verifier(@Nullable VerifierKey key, LongConsumer progress) {
        this.key = key;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param records how many there are
     * @param signed how many of them a checkpoint covers
     */
    public record Verified(long records, long signed) {}

    /**
     * @param checkpoints others than the one in the export, each of which must be of the same ledger
     * @throws Broken at the first thing that is wrong
     */
    public Verified verify(Path export, List<Path> checkpoints) throws IOException, Broken {
        var notes = new ArrayList<Note>();
        for (var file : checkpoints) {
            notes.add(Note.parse(Files.readString(file)));
        }
        var own = checkpoint(export);
        if (own.isPresent()) {
            notes.add(Note.parse(own.get()));
        } else if (key != null && notes.isEmpty()) {
            walk(export, notes);
            throw new Broken("the records fit together, but no checkpoint covers any of them");
        }
        if (key != null) {
            for (var note : notes) {
                key.check(note);
            }
        }
        long records = walk(export, notes);
        return new Verified(records, notes.stream().mapToLong(Note::size).max().orElse(0));
    }

    private long walk(Path export, List<Note> notes) throws IOException, Broken {
        var walk = new Walk(notes);
        int cores = Runtime.getRuntime().availableProcessors();
        var ahead = new ArrayDeque<Future<Parsed>>();
        long read = 0;
        try (var chunks = new Chunks(export);
                var readers = Executors.newFixedThreadPool(cores)) {
            // Reading and hashing lines needs no order. While these are walked along, the next ones are read.
            for (var chunk = chunks.next(); !chunk.isEmpty() || !ahead.isEmpty(); chunk = chunks.next()) {
                if (!chunk.isEmpty()) {
                    var lines = chunk;
                    ahead.add(readers.submit(() -> Parsed.of(lines)));
                }
                if (chunk.isEmpty() || ahead.size() > 2 * cores) {
                    read = walk(walk, join(ahead.remove()), read);
                }
            }
        }
        return walk.finish();
    }

    private long walk(Walk walk, Parsed parsed, long before) throws Broken {
        for (var line : parsed.lines()) {
            walk.accept(line);
        }
        long read = before + parsed.lines().size();
        if (parsed.fault() != null) {
            throw new Broken("line " + (read + 1) + " cannot be read: " + parsed.fault());
        }
        progress.accept(read);
        return read;
    }

    private static Parsed join(Future<Parsed> parsed) throws IOException {
        try {
            return parsed.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** The checkpoint in the last line, if that is there and has one: needed before the records are. */
    private static Optional<String> checkpoint(Path export) throws IOException {
        try (var file = new RandomAccessFile(export.toFile(), "r")) {
            var tail = new byte[(int) Math.min(LONGEST_END, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            var last = new String(tail, StandardCharsets.UTF_8).lines().reduce("", (_, line) -> line) + "\n";
            var bytes = last.getBytes(StandardCharsets.UTF_8);
            return Parsed.of(new Chunk(bytes, bytes.length)).lines().stream()
                    .map(line -> line instanceof Line.End end ? end.checkpoint() : null)
                    .filter(Objects::nonNull)
                    .findFirst();
        }
    }
}
