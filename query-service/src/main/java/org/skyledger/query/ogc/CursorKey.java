package org.skyledger.query.ogc;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** A text, a number or a moment in the bytes of a cursor. Anybody may write one: what no item has is refused here. */
final class CursorKey {

    private CursorKey() {}

    static Object read(DataInputStream bytes) throws IOException {
        return switch (bytes.readByte()) {
            case 't' -> text(bytes.readUTF());
            case 'n' -> number(bytes.readDouble());
            case 'm' -> moment(bytes.readLong(), bytes.readInt());
            default -> throw new IOException("no such kind of key");
        };
    }

    static void write(Object key, DataOutputStream bytes) throws IOException {
        switch (key) {
            case String text -> {
                bytes.writeByte('t');
                bytes.writeUTF(text);
            }
            case Double number -> {
                bytes.writeByte('n');
                bytes.writeDouble(number);
            }
            case Instant instant -> {
                bytes.writeByte('m');
                bytes.writeLong(instant.getEpochSecond());
                bytes.writeInt(instant.getNano());
            }
            default -> throw new IllegalArgumentException("items are not sorted by a " + key.getClass());
        }
    }

    /** The database takes neither NUL nor half of a surrogate pair. */
    private static String text(String read) throws IOException {
        if (read.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new IOException("no text");
        }
        return read;
    }

    private static double number(double read) throws IOException {
        if (!Double.isFinite(read)) {
            throw new IOException("no number");
        }
        return read;
    }

    /** Of the years that the database and RFC 3339 can both write. */
    private static Instant moment(long seconds, int nanos) throws IOException {
        if (seconds < -62_167_219_200L || seconds > 253_402_300_799L || nanos < 0) {
            throw new IOException("no moment");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }
}
