package org.skyledger.query.ogc;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection.
 *
 * @param numberMatched how many items all pages have together, or null when nobody counted
 * @param timeStamp when the answer was made
 */
public record FeatureCollection<P>(
        String type,
        @Nullable Integer numberMatched,
        int numberReturned,
        Instant timeStamp,
        List<Link> links,
        List<Feature<P>> features) {

    public static <P> FeatureCollection<P> of(
            @Nullable Integer matched, Instant now, List<Link> links, List<Feature<P>> features) {
        return new FeatureCollection<>("FeatureCollection", matched, features.size(), now, links, features);
    }
}
