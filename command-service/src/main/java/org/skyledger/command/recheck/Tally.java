package org.skyledger.command.recheck;

/**
 * What a recheck came to.
 *
 * @param commands how many were decided again
 * @param different how many of them otherwise
 * @param untold how many of them had no grounds in their records, and were given what they needed
 */
public record Tally(long commands, long different, long untold) {

    @Override
    public String toString() {
        return "%,d commands decided again, %,d of them otherwise; the records of %,d do not tell their grounds"
                .formatted(commands, different, untold);
    }
}
