package org.skyledger.query.live;

import java.util.regex.Pattern;

/**
 * How far somebody has followed the changes, and the parameter {@code last-event-id}.
 *
 * @param position all changes up to this position of the ledger have been seen
 * @param generation of the views; {@link #ANY} when it is not known
 */
record Mark(long position, long generation) {

    static final long ANY = 0;

    // Any number of so few digits fits a long.
    private static final Pattern MARK = Pattern.compile("(\\d{1,18})(?:-(\\d{1,18}))?");

    /** @param text a ledger position, or an event's id: a position, a hyphen and a generation */
    public static Mark of(String text) {
        var mark = MARK.matcher(text);
        if (!mark.matches()) {
            throw new IllegalArgumentException("it must be a ledger position, a whole number from 0, or the id of an"
                    + " event of this feed, such as 120-6");
        }
        var generation = mark.group(2);
        return new Mark(Long.parseLong(mark.group(1)), generation == null ? ANY : Long.parseLong(generation));
    }

    /** Whether whoever has seen {@code before} can go on to here; otherwise its past is no longer what it saw. */
    boolean continues(Mark before) {
        return position >= before.position && (before.generation == ANY || before.generation == generation);
    }

    Mark at(long other) {
        return new Mark(other, generation);
    }

    String id() {
        return position + "-" + generation;
    }
}
