package org.skyledger.bench.dss;

/**
 * One workload, measured once.
 *
 * @param atMaximum every planner writes again as soon as it has its answer
 * @param atHalf at half of that rate
 * @param quiet what of that the disk had no part in
 * @param unrelayed events that Kafka did not have yet after the maximum
 */
record Round(Measurement atMaximum, Measurement atHalf, Quiet quiet, long unrelayed) {}
