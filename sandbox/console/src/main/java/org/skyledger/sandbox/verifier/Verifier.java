package org.skyledger.sandbox.verifier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.verifier.Lines.Slice;
import tools.jackson.core.JacksonException;

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
        long read = 0;
        try (var lines = new Lines(export);
                var reader = Executors.newSingleThreadExecutor()) {
            // While these lines are walked along, the next ones are read and hashed.
            var next = reader.submit(() -> next(lines));
            for (var batch = join(next); !batch.isEmpty(); batch = join(next)) {
                next = reader.submit(() -> next(lines));
                for (var line : batch) {
                    read++;
                    if (line.line() == null) {
                        throw new Broken("line " + read + " cannot be read: " + line.fault());
                    }
                    walk.accept(line.line());
                }
                progress.accept(read);
            }
        }
        return walk.finish();
    }

    private static List<Parsed> next(Lines lines) throws IOException {
        return lines.next().parallelStream().map(Parsed::of).toList();
    }

    private static List<Parsed> join(Future<List<Parsed>> batch) throws IOException {
        try {
            return batch.get();
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
            var lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            var last = lines.getLast().getBytes(StandardCharsets.UTF_8);
            return Optional.ofNullable(
                            Parsed.of(new Slice(last, 0, last.length)).line())
                    .map(Line::end)
                    .map(Line.End::checkpoint);
        }
    }

    private record Parsed(@Nullable Line line, String fault) {

        static Parsed of(Slice text) {
            try {
                return new Parsed(LineReader.read(text), "");
            } catch (JacksonException e) {
                return new Parsed(null, e.getOriginalMessage());
            } catch (RuntimeException e) {
                // Whatever somebody may have written there.
                return new Parsed(null, String.valueOf(e.getMessage()));
            }
        }
    }
}
