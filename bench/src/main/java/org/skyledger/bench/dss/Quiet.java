package org.skyledger.bench.dss;

import java.time.Duration;
import java.util.List;
import org.skyledger.bench.load.Percentiles;
import org.skyledger.bench.load.Spans;
import org.skyledger.bench.load.Stall;

/**
 * A load at half, but for the requests that a stall of the disk disturbed.
 *
 * @param latencies of the others
 * @param stalledPercent of the time, in which the disk took more than 20 ms to make a block durable
 */
record Quiet(Percentiles latencies, double stalledPercent) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Quiet of(Spans spans, List<Stall> stalls, Measurement half) {
        var time = Duration.ofNanos((long) (half.seconds() * NANOS_PER_SECOND));
        return new Quiet(spans.beside(stalls), Spans.percent(stalls, time));
    }
}
