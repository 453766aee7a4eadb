package org.skyledger.query.item;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.crs.Crs;
import org.skyledger.query.crs.Projection;
import org.skyledger.query.ogc.Feature;
import org.skyledger.query.problem.Refused;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of each feature is shown, and in which coordinates.
 *
 * @param properties all when null
 */
public record Selection(@Nullable PropertyNames properties, boolean skipGeometry, Crs crs) {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    Feature<Object> of(Feature<?> feature, JsonMapper json) {
        var geometry = skipGeometry ? null : Projection.of(feature.outline(), crs);
        return feature.showing(geometry, shown(feature.properties(), json));
    }

    /** @throws Refused when the items have no such property */
    void check(Queryables queryables) {
        if (properties != null) {
            properties.check(queryables);
        }
    }

    private Object shown(Object all, JsonMapper json) {
        if (properties == null) {
            return all;
        }
        var some = json.convertValue(all, OBJECT);
        some.keySet().retainAll(properties.names());
        return some;
    }
}
