package org.skyledger.query.cql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How two geometries lie to each other (section 7.4 and 7.6): PostGIS has each under the same name. */
enum SpatialRelation {
    INTERSECTS,
    EQUALS,
    DISJOINT,
    TOUCHES,
    WITHIN,
    OVERLAPS,
    CROSSES,
    CONTAINS;

    static Optional<SpatialRelation> of(Token token) {
        return Arrays.stream(values())
                .filter(relation -> token.is("S_" + relation))
                .findFirst();
    }

    /** Whether PostGIS knows it of collections too. */
    boolean takesCollections() {
        return this == INTERSECTS || this == DISJOINT;
    }

    String sql() {
        // The function for DISJOINT uses no index and takes no collections.
        return this == DISJOINT ? "not st_intersects" : "st_" + name().toLowerCase(Locale.ROOT);
    }
}
