package org.skyledger.command.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How values of one type are written and read.
 *
 * @param description all that the bytes depend on: what was written by one shape is read by another of the same words only
 */
record Shape(String description, Writer writer, Reader reader) {

    static final Shape TEXT = new Shape("text", (value, out) -> out.text((String) value), Source::text);
    static final Shape BOOLEAN =
            new Shape("boolean", (value, out) -> out.octet((boolean) value ? 1 : 0), in -> in.octet() == 1);
    static final Shape INT = new Shape("int", (value, out) -> out.number((int) value), in -> (int) in.number());
    static final Shape DOUBLE = new Shape(
            "double",
            (value, out) -> out.bits(Double.doubleToLongBits((double) value)),
            in -> Double.longBitsToDouble(in.bits()));
    static final Shape UUID = new Shape("uuid", Shape::writeUuid, in -> new UUID(in.bits(), in.bits()));
    static final Shape INSTANT =
            new Shape("instant", Shape::writeInstant, in -> Instant.ofEpochSecond(in.number(), in.number()));

    /** Writes a value that is of the shape's type. */
    @FunctionalInterface
    interface Writer {
        void write(Object value, Sink out);
    }

    /** Reads a value, which goes through its type's constructor as any other does. */
    @FunctionalInterface
    interface Reader {
        Object read(Source in);
    }

    private static void writeUuid(Object value, Sink out) {
        var uuid = (UUID) value;
        out.bits(uuid.getMostSignificantBits());
        out.bits(uuid.getLeastSignificantBits());
    }

    private static void writeInstant(Object value, Sink out) {
        var instant = (Instant) value;
        out.number(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    static Shape listOf(Shape element) {
        return new Shape(
                "list of " + element.description,
                (value, out) -> {
                    var list = (List<?>) value;
                    out.number(list.size());
                    list.forEach(each -> element.writer.write(each, out));
                },
                in -> List.of(element.readAll(in)));
    }

    static Shape setOf(Shape element) {
        return new Shape(
                "set of " + element.description,
                (value, out) -> {
                    var set = (Set<?>) value;
                    out.number(set.size());
                    set.forEach(each -> element.writer.write(each, out));
                },
                in -> Set.of(element.readAll(in)));
    }

    private Object[] readAll(Source in) {
        return IntStream.range(0, in.count()).mapToObj(_ -> reader.read(in)).toArray();
    }

    void writeOptional(@Nullable Object value, Sink out) {
        out.octet(value == null ? 0 : 1);
        if (value != null) {
            writer.write(value, out);
        }
    }

    @Nullable
    Object readOptional(Source in) {
        return in.octet() == 0 ? null : reader.read(in);
    }
}
