package org.skyledger.projection.stream;

/**
 * Where a view stands in one partition.
 *
 * @param position the ledger position that it has reached, 0 when it has nothing
 * @param offset the topic offset from which to go on
 */
public record Standing(long position, long offset) {

    public static final Standing BEGINNING = new Standing(0, 0);
}
