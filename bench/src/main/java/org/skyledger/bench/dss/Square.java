package org.skyledger.bench.dss;

import org.skyledger.bench.load.Bytes;

/**
 * A piece of ground between two parallels and two meridians.
 *
 * @param south in millionths of a degree, as all of them
 */
record Square(long south, long west, long north, long east) {

    /** About 100 m; a degree of longitude is shorter than one of latitude. */
    private static final long HEIGHT = 900;

    private static final long WIDTH = 1_330;

    /** By how far the squares of one place are apart at most: some 20 m. */
    private static final long SHIFT = 200;

    /** A square of about 100 m at a place, never twice quite the same. */
    static Square at(Place place, Ids random) {
        long south = place.south() + random.below(SHIFT);
        long west = place.west() + random.below(SHIFT);
        return new Square(south, west, south + HEIGHT, west + WIDTH);
    }

    /** What holds all the squares of a place. */
    static Square around(Place place) {
        return new Square(
                place.south() - SHIFT,
                place.west() - SHIFT,
                place.south() + HEIGHT + 2 * SHIFT,
                place.west() + WIDTH + 2 * SHIFT);
    }

    /** Adds its corners, as the interface writes vertices. */
    void addTo(Bytes json) {
        addVertex(json.add(OPEN), south, west);
        addVertex(json.add(NEXT), south, east);
        addVertex(json.add(NEXT), north, east);
        addVertex(json.add(NEXT), north, west);
        json.add(CLOSE);
    }

    private static void addVertex(Bytes json, long lat, long lng) {
        json.add(LAT).addMillionths(lat).add(LNG).addMillionths(lng);
    }

    private static final byte[] OPEN = Words.ascii("[{");
    private static final byte[] NEXT = Words.ascii("},{");
    private static final byte[] CLOSE = Words.ascii("}]");
    private static final byte[] LAT = Words.ascii("\"lat\":");
    private static final byte[] LNG = Words.ascii(",\"lng\":");
}
