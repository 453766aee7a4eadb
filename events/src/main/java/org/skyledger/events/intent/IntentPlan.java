package org.skyledger.events.intent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/**
 * What an operational intent claims.
 *
 * @param extents the volumes, at least one
 * @param cells tokens of the S2 cells (level 13) that the outlines touch, sorted; recorded because relevance was
 *     decided by them
 * @param ussBaseUrl where other USSs ask its manager for details
 * @param subscription what keeps its manager informed, or null
 */
public record IntentPlan(
        List<Volume4D> extents,
        List<String> cells,
        String ussBaseUrl,
        @Nullable IntentSubscription subscription) {

    public IntentPlan {
        extents = List.copyOf(extents);
        cells = List.copyOf(cells);
        if (extents.isEmpty() || cells.isEmpty()) {
            throw new IllegalArgumentException("an operational intent needs at least one volume");
        }
    }

    /** From the lowest floor to the highest ceiling. */
    public AltitudeRange altitude() {
        return Volume4D.altitude(extents);
    }

    /** From the first start to the last end. */
    public TimeRange time() {
        return Volume4D.time(extents);
    }
}
