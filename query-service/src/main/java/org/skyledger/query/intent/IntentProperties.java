package org.skyledger.query.intent;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryable.Type;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.item.Standing;
import org.skyledger.query.ogc.Feature;

/**
 * An operational intent's properties in GeoJSON; the names are a contract with maps and GIS projects. There is no OVN
 * here or in the view: whoever shows one proves to know the intent's details from its manager.
 *
 * @param position the ledger position that made this version
 */
record IntentProperties(
        String state,
        int version,
        long position,
        @JsonUnwrapped Standing standing) {

    /** What filters may name: the properties, and the geometry. */
    static final Queryables QUERYABLES = Queryables.of(
                    Queryable.of("state", Type.TEXT),
                    Queryable.of("version", Type.WHOLE),
                    Queryable.of("position", Type.WHOLE))
            .and(Standing.QUERYABLES);

    static Feature<IntentProperties> feature(IntentVersion intent) {
        return intent.standing.feature(
                new IntentProperties(intent.state, intent.version, intent.position, intent.standing));
    }
}
