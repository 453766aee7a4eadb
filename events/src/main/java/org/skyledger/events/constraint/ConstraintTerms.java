package org.skyledger.events.constraint;

import java.util.List;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/**
 * What a constraint restricts.
 *
 * @param extents the volumes, at least one
 * @param cells tokens of the S2 cells (level 13) that the outlines touch, sorted; recorded because relevance was
 *     decided by them
 * @param ussBaseUrl where USSs ask its manager for details
 */
public record ConstraintTerms(List<Volume4D> extents, List<String> cells, String ussBaseUrl) {

    public ConstraintTerms {
        extents = List.copyOf(extents);
        cells = List.copyOf(cells);
        if (extents.isEmpty() || cells.isEmpty()) {
            throw new IllegalArgumentException("a constraint needs at least one volume");
        }
    }

    public AltitudeRange altitude() {
        return Volume4D.altitude(extents);
    }

    public TimeRange time() {
        return Volume4D.time(extents);
    }
}
