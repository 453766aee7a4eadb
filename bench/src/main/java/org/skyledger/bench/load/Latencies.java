package org.skyledger.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long requests took, to three digits. Used by one thread at a time. */
public final class Latencies {

    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);

    public void record(long nanos) {
        micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
    }

    public void add(Latencies others) {
        micros.add(others.micros);
    }

    public Percentiles percentiles() {
        return new Percentiles(at(50), at(99), at(99.9), micros.getMaxValue() / 1_000.0);
    }

    public long count() {
        return micros.getTotalCount();
    }

    private double at(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
