package org.skyledger.query.item;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.crs.Projection;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.problem.Refused;

/**
 * What of each feature is shown, and in which coordinates.
 *
 * @param properties all when null
 */
public record Selection(@Nullable PropertyNames properties, boolean skipGeometry, Crs crs) {

    Feature<Map<String, Object>> of(Feature<Map<String, Object>> feature) {
        var geometry = skipGeometry ? null : Projection.of(feature.outline(), crs);
        return feature.showing(geometry, shown(feature.properties()));
    }

    /** @throws Refused when the items have no such property */
    void check(Queryables queryables) {
        if (properties != null) {
            properties.check(queryables);
        }
    }

    private Map<String, Object> shown(Map<String, Object> all) {
        if (properties == null) {
            return all;
        }
        var some = new LinkedHashMap<>(all);
        some.keySet().retainAll(properties.names());
        return some;
    }
}
