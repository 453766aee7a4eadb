package org.skyledger.query.constraint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryable.Type;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.item.Standing;
import org.skyledger.query.ogc.Feature;

/**
 * A constraint's properties in GeoJSON; the names are a contract, and there is no OVN, as with operational intents.
 *
 * @param position the ledger position that made this version
 */
record ConstraintProperties(
        int version, long position, @JsonUnwrapped Standing standing) {

    /** What filters may name: the properties, and the geometry. */
    static final Queryables QUERYABLES = Queryables.of(
                    Queryable.of("version", Type.WHOLE), Queryable.of("position", Type.WHOLE))
            .and(Standing.QUERYABLES);

    static Feature<ConstraintProperties> feature(ConstraintVersion constraint) {
        return constraint.standing.feature(
                new ConstraintProperties(constraint.version, constraint.position, constraint.standing));
    }
}
