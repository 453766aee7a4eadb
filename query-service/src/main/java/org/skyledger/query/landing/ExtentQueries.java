package org.skyledger.query.landing;

import org.skyledger.query.ogc.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where a collection's items lie. The root of the spatial index knows it, so this neither reads the rows nor moves while
 * they hold still; it covers all that was ever known, as {@code as-of} does, and may be a little too large.
 */
@Repository
class ExtentQueries {

    /** Of a degree; the index rounds its boxes outwards to single precision. */
    private static final double PARTS = 1_000;

    private final JdbcClient jdbc;

    ExtentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Extent of(Collection collection) {
        return jdbc.sql("""
                        select st_xmin(box), st_ymin(box), st_xmax(box), st_ymax(box)
                        from st_estimatedextent('view', :table, 'geometry') as box
                        where box is not null
                        """)
                .param("table", collection.table())
                .query((row, _) -> Extent.within(
                        Math.floor(row.getDouble(1) * PARTS) / PARTS,
                        Math.floor(row.getDouble(2) * PARTS) / PARTS,
                        Math.ceil(row.getDouble(3) * PARTS) / PARTS,
                        Math.ceil(row.getDouble(4) * PARTS) / PARTS))
                .optional()
                .orElse(Extent.NOWHERE_YET);
    }
}
