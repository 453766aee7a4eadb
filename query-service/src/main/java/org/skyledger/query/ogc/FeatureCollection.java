package org.skyledger.query.ogc;

import java.time.Instant;
import java.util.List;

/**
 * One page of a collection.
 *
 * @param timeStamp when the answer was made
 */
public record FeatureCollection<P>(
        String type, int numberReturned, Instant timeStamp, List<Link> links, List<Feature<P>> features) {

    public static <P> FeatureCollection<P> of(Instant now, List<Link> links, List<Feature<P>> features) {
        return new FeatureCollection<>("FeatureCollection", features.size(), now, links, features);
    }
}
