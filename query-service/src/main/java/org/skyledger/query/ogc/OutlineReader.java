package org.skyledger.query.ogc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads an outline's bytes and writes them as RFC 7946 wants coordinates: shells counter-clockwise, holes clockwise
 * (section 3.1.6), and about a centimetre exact (section 11.2), which is seven decimals of a degree.
 */
final class OutlineReader {

    private static final int DECIMALS_OF_A_DEGREE = 7;
    private static final int DECIMALS_OF_A_METRE = 2;
    private static final int WEB_MERCATOR = 3857;

    /** In a type's number: the system's number follows. */
    private static final int HAS_SYSTEM = 0x2000_0000;

    private static final int POINT_BYTES = 2 * Double.BYTES;

    private final ByteBuffer bytes;
    private final CoordinateText text;

    OutlineReader(byte[] outline) {
        this.bytes = ByteBuffer.wrap(outline);
        this.text = new CoordinateText(head() == WEB_MERCATOR ? DECIMALS_OF_A_METRE : DECIMALS_OF_A_DEGREE);
    }

    CoordinateText coordinates() {
        text.open();
        for (int polygons = bytes.getInt(); polygons > 0; polygons--) {
            head();
            polygon();
        }
        text.close();
        return text;
    }

    /** The system's number, when there is one. */
    private int head() {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return (bytes.getInt() & HAS_SYSTEM) == 0 ? 0 : bytes.getInt();
    }

    private void polygon() {
        int rings = bytes.getInt();
        text.open();
        for (int ring = 0; ring < rings; ring++) {
            ring(ring == 0);
        }
        text.close();
    }

    private void ring(boolean counterClockwise) {
        int size = bytes.getInt();
        int from = bytes.position();
        boolean asItStands = area(from, size) > 0 == counterClockwise;
        text.open();
        for (int i = 0; i < size; i++) {
            int at = from + (asItStands ? i : size - 1 - i) * POINT_BYTES;
            text.point(x(at), y(at));
        }
        text.close();
        bytes.position(from + size * POINT_BYTES);
    }

    /** Twice the area within the ring, less than 0 when it runs clockwise (the shoelace formula). */
    private double area(int from, int size) {
        double origin = x(from);
        double area = 0;
        for (int i = 1; i < size - 1; i++) {
            int at = from + i * POINT_BYTES;
            area += (x(at) - origin) * (y(at + POINT_BYTES) - y(at - POINT_BYTES));
        }
        return area;
    }

    private double x(int at) {
        return bytes.getDouble(at);
    }

    private double y(int at) {
        return bytes.getDouble(at + Double.BYTES);
    }
}
