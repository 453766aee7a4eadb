package org.skyledger.sandbox.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an export from its first position to its last line. */
public final class Verifier {

    private static final int AT_ONCE = 4_096;
    private static final int LONGEST_END = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

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
        try (var lines = Files.newBufferedReader(export)) {
            for (var batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
                var parsed = batch.parallelStream().map(Parsed::of).toList();
                for (var line : parsed) {
                    read++;
                    if (line.line() == null) {
                        throw new Broken("line " + read + " cannot be read: " + line.fault());
                    }
                    walk.accept(line.line(), line.digest());
                }
                progress.accept(read);
            }
        }
        return walk.finish();
    }

    private static List<String> next(BufferedReader lines) throws IOException {
        var batch = new ArrayList<String>(AT_ONCE);
        while (batch.size() < AT_ONCE) {
            var line = lines.readLine();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }

    /** The checkpoint in the last line, if that is there and has one: needed before the records are. */
    private static Optional<String> checkpoint(Path export) throws IOException {
        try (var file = new RandomAccessFile(export.toFile(), "r")) {
            var tail = new byte[(int) Math.min(LONGEST_END, file.length())];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            var lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
            var last = lines.isEmpty() ? null : Parsed.of(lines.getLast()).line();
            return Optional.ofNullable(last).map(Line::end).map(Line.End::checkpoint);
        }
    }

    /** @param digest what its record hashes to */
    private record Parsed(@Nullable Line line, byte @Nullable [] digest, String fault) {

        static Parsed of(String text) {
            try {
                var line = JSON.readValue(text, Line.class);
                return line == null ? new Parsed(null, null, "it is null") : new Parsed(line, line.digest(), "");
            } catch (JacksonException e) {
                return new Parsed(null, null, e.getOriginalMessage());
            } catch (RuntimeException e) {
                // Whatever somebody may have written there.
                return new Parsed(null, null, String.valueOf(e.getMessage()));
            }
        }
    }
}
