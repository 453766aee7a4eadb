package org.skyledger.bench.dss;

import org.skyledger.bench.load.Tally;

/**
 * One workload, measured once.
 *
 * @param atMaximum every planner writes again as soon as it has its answer
 * @param atHalf at half of that rate
 * @param unrelayed events that Kafka did not have yet after the maximum
 */
record Round(Tally atMaximum, Tally atHalf, long unrelayed) {}
