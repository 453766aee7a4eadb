package org.skyledger.sandbox.chaos.load;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where somebody flies: a circle of a hundred metres, from soon on for two hours, at the same height as all others.
 *
 * @param lat in degrees
 * @param lng in degrees
 */
record Place(double lat, double lng) {

    /** Where all meet. */
    static final Place BUSY = new Place(46.51, 6.61);

    /** Places of which no two share a cell. */
    static Place of(int client) {
        return new Place(40 + 0.2 * client, -20);
    }

    /** The members of a volume's outline, altitude and time. */
    String volume(int radius) {
        var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(900);
        return String.format(Locale.ROOT, """
                {"volume":{"outline_circle":{"center":{"lat":%f,"lng":%f},"radius":{"value":%d,"units":"M"}},\
                "altitude_lower":{"value":100,"reference":"W84","units":"M"},\
                "altitude_upper":{"value":200,"reference":"W84","units":"M"}},\
                "time_start":{"value":"%s","format":"RFC3339"},"time_end":{"value":"%s","format":"RFC3339"}}""", lat, lng, radius, start, start.plusSeconds(7200));
    }
}
