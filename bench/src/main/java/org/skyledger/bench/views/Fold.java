package org.skyledger.bench.views;

import java.util.function.ToDoubleFunction;
import org.skyledger.bench.plant.CpuTime;

/**
 * A topic was folded once.
 *
 * @param switchMillis for which the live view stood still, if it was a rebuild
 */
record Fold(long events, double seconds, CpuTime cpu, long switchMillis) {

    double perSecond() {
        return events / seconds;
    }

    /** In microseconds. */
    double perEvent(ToDoubleFunction<CpuTime> part) {
        return part.applyAsDouble(cpu) * 1e6 / events;
    }

    /** How many of the machine's cores strangers kept busy meanwhile. */
    double othersCores() {
        return cpu.others() / seconds;
    }

    @Override
    public String toString() {
        return "%,8.0f events/s; CPU an event: projections %.0f µs, PostgreSQL %.0f µs; others %.1f cores; switch %d ms"
                .formatted(
                        perSecond(),
                        perEvent(CpuTime::service),
                        perEvent(CpuTime::postgres),
                        othersCores(),
                        switchMillis);
    }
}
