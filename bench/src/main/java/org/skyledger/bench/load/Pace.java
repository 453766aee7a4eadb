package org.skyledger.bench.load;

import java.util.concurrent.TimeUnit;

/** When requests are to start. All times are in nanoseconds since the load began. */
public sealed interface Pace {

    /** When the request of this number, counted from 0, is meant to start, seen at {@code now}. */
    long intended(long number, long now);

    /** Every client asks again as soon as it has its answer: finds the highest rate. */
    record Closed() implements Pace {
        @Override
        public long intended(long number, long now) {
            return now;
        }
    }

    /** Requests start at a fixed rate, whatever becomes of those before them: finds what a rate feels like. */
    record Open(double perSecond) implements Pace {

        public Open {
            if (!(perSecond > 0)) {
                throw new IllegalArgumentException("a rate must be positive, not " + perSecond);
            }
        }

        @Override
        public long intended(long number, long now) {
            return Math.round(number * (TimeUnit.SECONDS.toNanos(1) / perSecond));
        }
    }
}
