package org.skyledger.query.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.ogc.Cursor;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/**
 * The point of the ledger up to which every partition has been folded.
 *
 * @param position 0 when nothing has been
 * @param recordedAt when the ledger took that position; before everything when there is none
 */
public record Watermark(long position, Instant recordedAt) {

    public static final Watermark NOTHING = new Watermark(0, Instant.EPOCH);

    /**
     * The moment that a reader wants to see: a later page's, else that of {@code asOf}, else now.
     *
     * @throws Refused when the moment is in the future, or when the view was newer when the first page was read
     */
    public Moment moment(@Nullable AsOf asOf, @Nullable Cursor cursor, Instant now) {
        if (cursor != null) {
            refuseBefore(cursor.moment());
            return new Moment(cursor.moment(), true);
        }
        if (asOf == null) {
            return new Moment(recordedAt, false);
        }
        // The ledger's clock may be ahead of this machine's, so what it has recorded is no future.
        if (asOf.instant().isAfter(recordedAt) && asOf.instant().isAfter(now)) {
            throw new Refused(
                    ProblemCode.BAD_PARAMETER,
                    "parameter as-of: " + asOf.instant() + " is in the future; leave it out for the sky as known now");
        }
        return asOf.instant().isAfter(recordedAt) ? new Moment(recordedAt, false) : new Moment(asOf.instant(), true);
    }

    /** @throws Refused when the view was newer when the reader began to read, at that moment of the ledger */
    public void refuseBefore(Instant moment) {
        if (moment.isAfter(recordedAt)) {
            throw behind("that of the page before");
        }
    }

    Refused behind(String demanded) {
        return new Refused(
                ProblemCode.VIEW_BEHIND,
                "the view shows position " + position + " and the request demands " + demanded + "; try again soon");
    }
}
