package org.skyledger.query.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.MultiPolygon;

/** A GeoJSON feature; links are for one that stands alone. */
public record Feature<P>(
        String type,
        UUID id,
        MultiPolygon geometry,
        P properties,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> links) {

    public static <P> Feature<P> of(UUID id, MultiPolygon geometry, P properties) {
        return new Feature<>("Feature", id, geometry, properties, List.of());
    }

    public Feature<P> at(MultiPolygon geometry) {
        return new Feature<>(type, id, geometry, properties, links);
    }

    public Feature<P> with(List<Link> links) {
        return new Feature<>(type, id, geometry, properties, links);
    }
}
