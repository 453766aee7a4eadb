package org.skyledger.query.live;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some of the changes behind a mark, in the order of the ledger.
 *
 * @param mark how far whoever reads this has come
 * @param anew whether the mark before does not lead here, so that everything must be read anew
 * @param more whether there are more changes already
 */
record Page(Mark mark, boolean anew, boolean more, List<Change> changes) {

    static Page reset(Mark mark) {
        return new Page(mark, true, false, List.of());
    }

    /** What somebody is to be told. */
    Stream<Message> messages(Interest interest) {
        return anew
                ? Stream.of(Message.reset(mark))
                : changes.stream().flatMap(change -> interest.of(change, mark.at(change.position())).stream());
    }
}
