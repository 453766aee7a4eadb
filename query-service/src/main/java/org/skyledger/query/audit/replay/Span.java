package org.skyledger.query.audit.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.audit.Positions;
import org.skyledger.query.audit.replay.Edge.At;
import org.skyledger.query.audit.replay.Edge.When;
import org.skyledger.query.freshness.Watermark;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/**
 * The stretch of the ledger that is replayed, as far as it is known.
 *
 * @param first position that may be told
 * @param last position that may be told; before {@code first} when there is none
 * @param begin from when on the clock goes, or null for the first record that is told
 * @param until the moment of the end
 * @param toTheEnd whether the clock goes on until then, though nothing may be left to tell
 */
record Span(long first, long last, @Nullable Instant begin, Instant until, boolean toTheEnd) {

    Span {
        until = begin != null && begin.isAfter(until) ? begin : until;
    }

    /** @throws Refused when the beginning is not known yet, or the end lies before it */
    static Span of(Edge from, @Nullable Edge to, Watermark known, Instant now, ReplayQueries queries) {
        long first = first(from, known, now, queries);
        long last = Math.min(
                known.position(),
                switch (to) {
                    case At(var position) -> position;
                    case When(var moment) -> queries.lastUntil(moment);
                    case null -> known.position();
                });
        if (isBefore(to, last, from, first)) {
            throw refused("the history ends before it begins");
        }
        // What was recorded from the ledger's last known moment on may not be known yet.
        boolean isPast = to instanceof When(var moment) && moment.isBefore(known.recordedAt());
        var until = isPast && to instanceof When(var moment)
                ? moment
                : queries.recordedAt(last).orElse(known.recordedAt());
        return new Span(first, last, from instanceof When(var moment) && first > 1 ? moment : null, until, isPast);
    }

    /** The rest of it, for somebody who has been told a part already; the clock goes on where it was. */
    Span after(long seen, ReplayQueries queries) {
        if (seen < first) {
            return this;
        }
        var left = queries.recordedAt(seen).orElse(until);
        return new Span(seen + 1, last, begin != null && begin.isAfter(left) ? begin : left, until, toTheEnd);
    }

    Positions positionsAfter(long seen) {
        return new Positions(Math.max(first, seen + 1), last);
    }

    private static long first(Edge from, Watermark known, Instant now, ReplayQueries queries) {
        return switch (from) {
            // The first one may be asked for before there is one.
            case At(var position)
            when position > Math.max(1, known.position()) ->
                throw refused("the ledger is known up to position " + known.position());
            case At(var position) -> position;
            case When(var moment) when !moment.isAfter(known.recordedAt()) -> queries.firstSince(moment);
            case When(var moment) when moment.isAfter(now) -> throw refused(moment + " is in the future");
            case When _ -> known.position() + 1;
        };
    }

    /** Between two moments there may be nothing, and time goes by all the same. */
    private static boolean isBefore(@Nullable Edge to, long last, Edge from, long first) {
        return from instanceof When(var begin) && to instanceof When(var end)
                ? end.isBefore(begin)
                : to != null && last < first;
    }

    private static Refused refused(String why) {
        return new Refused(ProblemCode.BAD_PARAMETER, "parameter from: " + why);
    }
}
