package org.skyledger.projection.version;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.List;
import org.locationtech.jts.io.WKBWriter;
import org.skyledger.events.volume.Volume4D;
import org.skyledger.projection.footprint.Footprint;

/**
 * Where and when a version applies, and to whom it belongs.
 *
 * @param extents at least one
 */
public record Block(String manager, String ussBaseUrl, List<Volume4D> extents) {

    Instant start() {
        return Volume4D.time(extents).start().truncatedTo(MICROS);
    }

    Instant end() {
        return Volume4D.time(extents).end().truncatedTo(MICROS);
    }

    double lowerMeters() {
        return Volume4D.altitude(extents).lowerMeters();
    }

    double upperMeters() {
        return Volume4D.altitude(extents).upperMeters();
    }

    /** As well-known binary. */
    byte[] footprint() {
        var outlines = extents.stream().map(Volume4D::outline).toList();
        // A writer keeps a buffer and must not be shared between threads.
        return new WKBWriter().write(Footprint.of(outlines));
    }
}
