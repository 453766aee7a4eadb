package org.skyledger.query.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.freshness.AsOf;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.ogc.Limit;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** Which page is asked for, in which order, and of which moment. */
public record Paging(
        Limit limit,
        @Nullable AsOf asOf,
        @Nullable Cursor cursor,
        @Nullable SortBy sortBy) {

    /** @throws Refused when two moments are asked for */
    public Paging {
        if (asOf != null && cursor != null) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter as-of: the cursor holds the moment; leave it out");
        }
    }

    /** That is asked for; null for now. */
    @Nullable
    Instant moment() {
        return cursor != null ? cursor.moment() : asOf != null ? asOf.instant() : null;
    }

    /** @throws Refused when the cursor is of other items, of which it says where one is and how many there are */
    void check(Filter filter) {
        if (cursor != null && cursor.filter() != filter.number()) {
            throw belongsToAnother("filter");
        }
    }

    /** @throws Refused when items cannot be sorted so, or when the cursor is of another order */
    Sorting sorting(Queryables queryables) {
        try {
            var sorting = Sorting.of(sortBy, queryables);
            if (cursor != null && !sorting.takes(cursor)) {
                throw belongsToAnother("sortby");
            }
            return sorting;
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemCode.BAD_PARAMETER, "parameter sortby: " + e.getMessage());
        }
    }

    private static Refused belongsToAnother(String parameter) {
        return new Refused(
                ProblemCode.BAD_PARAMETER,
                "parameter cursor: it belongs to another " + parameter
                        + "; take the whole address from a page's link \"next\", or leave the cursor out");
    }
}
