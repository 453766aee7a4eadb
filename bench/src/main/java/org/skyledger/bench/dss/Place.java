package org.skyledger.bench.dss;

/**
 * Where somebody flies.
 *
 * @param south in millionths of a degree
 * @param west in millionths of a degree
 */
record Place(long south, long west) {

    private static final int COLUMNS = 16;

    /** Some ten kilometres: far more than a cell of relevance. */
    private static final long APART = 100_000;

    /** Places of which no two share a cell. */
    static Place number(int number) {
        return new Place(46_500_123 + number / COLUMNS * APART, 7_500_456 + number % COLUMNS * APART);
    }
}
