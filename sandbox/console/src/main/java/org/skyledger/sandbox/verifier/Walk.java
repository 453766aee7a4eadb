package org.skyledger.sandbox.verifier;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes over an export line by line, and stops at the first that is wrong. */
final class Walk {

    private final Peaks tree = new Peaks();
    private final Map<UUID, Integer> sequences = new HashMap<>();
    private final List<Note> notes;

    private long position;
    private String hash = "0".repeat(64);
    private Instant time = Instant.MIN;
    private Line.@Nullable End end;

    /** @param notes checkpoints whose roots the records must have */
    Walk(List<Note> notes) {
        this.notes = notes;
    }

    void accept(Line line) throws Broken {
        if (end != null) {
            throw new Broken("lines follow after the last one, behind position " + position);
        }
        if (line.end() != null) {
            end = line.end();
            return;
        }
        record(line);
    }

    private void record(Line line) throws Broken {
        var digest = line.digest();
        if (digest == null || line.position() == null || line.sequence() == null || line.hash() == null) {
            throw new Broken("position " + (position + 1) + " is wrong: a member is missing");
        }
        if (line.position() != position + 1) {
            throw new Broken("position " + (position + 1) + " is wrong: " + line.position() + " stands in its place");
        }
        if (!hash.equals(line.previousHash())) {
            throw at(line, "does not continue the chain");
        }
        if (!line.isIntact()) {
            throw at(line, "is not what its hash covers");
        }
        if (line.recordedAt() == null || !line.recordedAt().isAfter(time)) {
            throw at(line, "was recorded no later than the one before");
        }
        int expected = sequences.getOrDefault(line.entity(), -1) + 1;
        if (line.sequence() != expected) {
            throw at(line, "is number " + line.sequence() + " of its entity and should be " + expected);
        }
        sequences.put(line.entity(), expected);
        position = line.position();
        hash = line.hash();
        time = line.recordedAt();
        tree.add(digest);
        compare();
    }

    private void compare() throws Broken {
        for (var note : notes) {
            if (note.size() == tree.size() && !Arrays.equals(note.root(), tree.root())) {
                throw new Broken(
                        "the first " + note.size() + " records are not those that were signed at " + note.time());
            }
        }
    }

    private static Broken at(Line line, String fault) {
        return new Broken("position " + line.position() + " is wrong: it " + fault);
    }

    /** @throws Broken when something is missing at the end */
    long finish() throws Broken {
        if (end == null) {
            throw new Broken("the file was cut off behind position " + position + ": its last line is missing");
        }
        if (end.to() != position || end.count() != end.to() - end.from() + 1) {
            throw new Broken(
                    "position " + (position + 1) + " is missing: the last line says that there are " + end.to());
        }
        for (var note : notes) {
            if (note.size() > position) {
                throw new Broken("position " + (position + 1) + " is missing: " + note.size()
                        + " records were signed at " + note.time());
            }
        }
        return position;
    }
}
