package org.skyledger.query.cql;

import java.time.Instant;
import org.locationtech.jts.geom.Geometry;

/** A property or a literal, with how many characters of the filter stand before it. */
sealed interface Operand {

    int at();

    record Property(String name, int at) implements Operand {}

    record Text(String value, int at) implements Operand {}

    record Whole(long value, int at) implements Operand {}

    record Decimal(double value, int at) implements Operand {}

    record Truth(boolean value, int at) implements Operand {}

    /** {@code TIMESTAMP}. */
    record Moment(Instant value, int at) implements Operand {}

    /** {@code DATE}: all of a day in UTC. */
    record Day(Instant first, Instant last, int at) implements Operand {}

    /** {@code INTERVAL}: its ends are moments or properties. */
    record Interval(Operand start, Operand end, int at) implements Operand {}

    record Shape(Geometry value, int at) implements Operand {}

    default IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("at character " + (at() + 1) + ": " + why);
    }
}
