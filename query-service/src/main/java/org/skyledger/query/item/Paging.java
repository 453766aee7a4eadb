package org.skyledger.query.item;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** Which page is asked for, and of which moment. */
public record Paging(
        Limit limit, @Nullable AsOf asOf, @Nullable Cursor cursor) {

    /** @throws Refused when two moments are asked for */
    public Paging {
        if (asOf != null && cursor != null) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter as-of: the cursor holds the moment; leave it out");
        }
    }

    @Nullable
    UUID last() {
        return cursor == null ? null : cursor.last();
    }
}
