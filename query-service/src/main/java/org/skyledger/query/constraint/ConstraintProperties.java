package org.skyledger.query.constraint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.skyledger.query.item.Standing;
import org.skyledger.query.ogc.Feature;

/**
 * A constraint's properties in GeoJSON; the names are a contract, and there is no OVN, as with operational intents.
 *
 * @param position the ledger position that made this version
 */
record ConstraintProperties(
        int version, long position, @JsonUnwrapped Standing standing) {

    static Feature<ConstraintProperties> feature(ConstraintVersion constraint) {
        return constraint.standing.feature(
                new ConstraintProperties(constraint.version, constraint.position, constraint.standing));
    }
}
