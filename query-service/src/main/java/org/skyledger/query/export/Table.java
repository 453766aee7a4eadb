package org.skyledger.query.export;

import java.util.List;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryables;

/**
 * Items as rows: their properties side by side, in the order and under the names that they have in GeoJSON.
 *
 * @param columns all but the id and the geometry
 */
record Table(List<Queryable> columns) {

    Table(Queryables queryables) {
        this(queryables.all().stream()
                .filter(queryable -> queryable.type() != Queryable.Type.SHAPE)
                .toList());
    }
}
