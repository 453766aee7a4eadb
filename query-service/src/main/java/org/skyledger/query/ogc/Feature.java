package org.skyledger.query.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON feature.
 *
 * @param geometry null when it is left out
 * @param links for a feature that stands alone
 */
public record Feature<P>(
        String type,
        UUID id,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Outline geometry,
        P properties,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> links) {

    public static <P> Feature<P> of(UUID id, Outline geometry, P properties) {
        return new Feature<>("Feature", id, geometry, properties, List.of());
    }

    /** The geometry of a feature that has not been left without. */
    public Outline outline() {
        return Objects.requireNonNull(geometry);
    }

    public Feature<P> at(Outline geometry) {
        return new Feature<>(type, id, geometry, properties, links);
    }

    /** The same feature, shown otherwise. */
    public Feature<P> showing(@Nullable Outline geometry, P properties) {
        return new Feature<>(type, id, geometry, properties, links);
    }

    public Feature<P> with(List<Link> links) {
        return new Feature<>(type, id, geometry, properties, links);
    }
}
