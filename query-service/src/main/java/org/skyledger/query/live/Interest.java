package org.skyledger.query.live;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Bbox;

/**
 * What somebody wants to be told of.
 *
 * @param bbox null for everywhere
 */
record Interest(Set<String> collections, @Nullable Bbox bbox) {

    /** What there is to tell of a change, if anything: also that an item has left the box. */
    Optional<Message> of(Change change, Mark mark) {
        if (!collections.contains(change.collection())) {
            return Optional.empty();
        } else if (covers(change.now())) {
            return Optional.of(new Message(mark, "changed", change.feature()));
        } else if (covers(change.before())) {
            return Optional.of(new Message(mark, "ended", change.gone()));
        }
        return Optional.empty();
    }

    private boolean covers(@Nullable Extent extent) {
        return extent != null && (bbox == null || extent.touches(bbox));
    }
}
