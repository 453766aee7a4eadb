package org.skyledger.query.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.Watermark;

/**
 * The sky that is read.
 *
 * @param moment as recorded then
 * @param position how far the view was at that moment, when that is known: what stood then can be told from all that ever
 *     stood by it
 */
record Seen(Instant moment, @Nullable Long position) {

    static Seen at(Instant moment, Watermark watermark) {
        return new Seen(moment, moment.equals(watermark.recordedAt()) ? watermark.position() : null);
    }
}
