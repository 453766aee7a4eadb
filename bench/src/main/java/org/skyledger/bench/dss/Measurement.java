package org.skyledger.bench.dss;

import org.skyledger.bench.load.Tally;
import org.skyledger.bench.plant.CpuTime;

/** What a load came to, and what CPU time it took from its first request to its last. */
record Measurement(Tally tally, CpuTime cpu, double seconds) {

    /** In microseconds. */
    double perWrite(double cpuSeconds) {
        return cpuSeconds * 1e6 / Math.max(1, tally.done());
    }

    /** How many of the machine's cores strangers kept busy meanwhile. */
    double othersCores() {
        return cpu.others() / seconds;
    }
}
