package org.skyledger.events.subscription;

import java.util.List;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/**
 * What a USS wants to hear of, and where.
 *
 * @param extents the volumes, at least one
 * @param cells tokens of the S2 cells (level 13) that the outlines touch, sorted
 * @param ussBaseUrl where notifications go
 * @param notifyForOperationalIntents whether changes of operational intents are notified
 * @param notifyForConstraints whether changes of constraints are notified; at least one of the two is
 */
public record SubscriptionTerms(
        List<Volume4D> extents,
        List<String> cells,
        String ussBaseUrl,
        boolean notifyForOperationalIntents,
        boolean notifyForConstraints) {

    public SubscriptionTerms {
        extents = List.copyOf(extents);
        cells = List.copyOf(cells);
        if (extents.isEmpty() || cells.isEmpty()) {
            throw new IllegalArgumentException("a subscription needs at least one volume");
        }
        if (!notifyForOperationalIntents && !notifyForConstraints) {
            throw new IllegalArgumentException("a subscription must notify for operational intents or for constraints");
        }
    }

    public AltitudeRange altitude() {
        return Volume4D.altitude(extents);
    }

    public TimeRange time() {
        return Volume4D.time(extents);
    }
}
