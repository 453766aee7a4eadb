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

    /** Whether it can be told of a collection by looking at its parts one by one. */
    boolean takesCollections() {
        return this == INTERSECTS || this == DISJOINT;
    }

    /** PostGIS's function; for DISJOINT, of which its own uses no index, that of the contrary. */
    String function() {
        return this == DISJOINT ? "st_intersects" : "st_" + name().toLowerCase(Locale.ROOT);
    }
}
