package org.skyledger.query.sse;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

/** How many streams each visitor has: as many entries as there are streams, at most. */
final class Seats {

    private final ConcurrentMap<Visitor, Integer> taken = new ConcurrentHashMap<>();
    private final int each;

    /** @param each how many one visitor may have */
    Seats(int each) {
        this.each = each;
    }

    /** Given back when closed. */
    @FunctionalInterface
    interface Seat extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws Refused when the visitor has as many as one may have */
    Seat take(Visitor visitor) {
        int now = taken.merge(visitor, 1, Integer::sum);
        if (now > each) {
            giveBack(visitor);
            throw new Refused(
                    ProblemCode.TOO_MANY_STREAMS,
                    visitor.name() + " has " + each + " streams already; close one of them first");
        }
        return () -> giveBack(visitor);
    }

    int visitors() {
        return taken.size();
    }

    private void giveBack(Visitor visitor) {
        taken.computeIfPresent(visitor, (_, many) -> many == 1 ? null : many - 1);
    }
}
