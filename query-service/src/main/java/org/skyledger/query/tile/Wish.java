package org.skyledger.query.tile;

import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.ogc.DatetimeInterval;

/** Of when a tile is wanted. */
record Wish(@Nullable AsOf asOf, @Nullable DatetimeInterval datetime) {

    /** Whether it is the plain present, as nearly everybody wants it. */
    boolean isPresent() {
        return asOf == null && datetime == null;
    }
}
