package org.skyledger.projection.sky;

/**
 * Where the sky stands in one partition.
 *
 * @param position the ledger position that it has reached, 0 when it has nothing
 * @param offset the topic offset from which to go on
 */
record Standing(long position, long offset) {

    static final Standing BEGINNING = new Standing(0, 0);
}
