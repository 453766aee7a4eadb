package org.skyledger.bench.load;

/**
 * What a load came to.
 *
 * @param perSecond requests done with, of those that count
 * @param latencies of those that count, from the moment at which each was meant to start
 * @param done all requests done with, before and after too
 * @param repeats how often one had to be asked again
 */
public record Tally(double perSecond, Percentiles latencies, long done, long repeats) {}
