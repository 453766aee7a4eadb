package org.skyledger.sandbox.verifier;

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
    private byte[] hash = new byte[32];
    private long time = Long.MIN_VALUE;
    private Line.@Nullable End end;

    /** @param notes checkpoints whose roots the records must have */
    Walk(List<Note> notes) {
        this.notes = notes;
    }

    void accept(Line line) throws Broken {
        if (end != null) {
            throw new Broken("lines follow after the last one, behind position " + position);
        }
        switch (line) {
            case Line.Row row -> record(row);
            case Line.End last -> end = last;
        }
    }

    private void record(Line.Row row) throws Broken {
        if (row.position() != position + 1) {
            throw new Broken("position " + (position + 1) + " is wrong: " + row.position() + " stands in its place");
        }
        if (!Arrays.equals(hash, row.previousHash())) {
            throw at(row, "does not continue the chain");
        }
        if (!row.isIntact()) {
            throw at(row, "is not what its hash covers");
        }
        if (row.recordedAt() <= time) {
            throw at(row, "was recorded no later than the one before");
        }
        var before = sequences.put(row.entity(), row.sequence());
        int expected = before == null ? 0 : before + 1;
        if (row.sequence() != expected) {
            throw at(row, "is number " + row.sequence() + " of its entity and should be " + expected);
        }
        position = row.position();
        hash = row.hash();
        time = row.recordedAt();
        tree.add(row.leaf());
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

    private static Broken at(Line.Row row, String fault) {
        return new Broken("position " + row.position() + " is wrong: it " + fault);
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
