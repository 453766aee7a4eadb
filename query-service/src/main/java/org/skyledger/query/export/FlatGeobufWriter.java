package org.skyledger.query.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.cql.Queryable.Type;
import org.skyledger.query.ogc.Feature;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/**
 * FlatGeobuf, version 3, without an index, which could only be written by one who has seen all items. How many there are
 * stands in the header, so a file that was cut off shows it.
 */
final class FlatGeobufWriter implements ItemWriter {

    private static final byte GEOMETRY = (byte) GeometryType.MultiPolygon;

    private final FlatBufferBuilder builder = new FlatBufferBuilder(16 * 1024);
    private final Table table;
    private final OutputStream out;
    private final String name;
    private final long count;

    /** @param count how many items there are to write */
    FlatGeobufWriter(Table table, OutputStream out, String name, long count) {
        this.table = table;
        this.out = out;
        this.name = name;
        this.count = count;
    }

    @Override
    public void begin() throws IOException {
        out.write(Constants.MAGIC_BYTES);
        var offsets = new ArrayList<Integer>();
        offsets.add(column("id", ColumnType.String));
        table.columns().forEach(column -> offsets.add(column(column.name(), columnType(column.type()))));
        int columns = Header.createColumnsVector(
                builder, offsets.stream().mapToInt(Integer::intValue).toArray());
        int title = builder.createString(name);
        int authority = builder.createString("EPSG");
        Crs.startCrs(builder);
        Crs.addOrg(builder, authority);
        Crs.addCode(builder, 4326);
        int crs = Crs.endCrs(builder);
        Header.startHeader(builder);
        Header.addName(builder, title);
        Header.addGeometryType(builder, GEOMETRY);
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, count);
        Header.addIndexNodeSize(builder, 0);
        Header.addCrs(builder, crs);
        flush(Header.endHeader(builder));
    }

    @Override
    public void write(Feature<Map<String, Object>> item) throws IOException {
        int properties = org.wololo.flatgeobuf.generated.Feature.createPropertiesVector(builder, properties(item));
        int geometry = GeometryConversions.serialize(builder, item.outline().geometry(), GEOMETRY);
        flush(org.wololo.flatgeobuf.generated.Feature.createFeature(builder, geometry, properties, 0));
    }

    @Override
    public void end(long written) throws IOException {
        if (written != count) {
            throw new IOException("the header says " + count + " items, and there were " + written);
        }
    }

    private void flush(int root) throws IOException {
        builder.finishSizePrefixed(root);
        out.write(builder.sizedByteArray());
        builder.clear();
    }

    private int column(String called, int type) {
        int offset = builder.createString(called);
        Column.startColumn(builder);
        Column.addName(builder, offset);
        Column.addType(builder, type);
        return Column.endColumn(builder);
    }

    private static int columnType(Type type) {
        return switch (type) {
            case TEXT -> ColumnType.String;
            case WHOLE -> ColumnType.Long;
            case NUMBER -> ColumnType.Double;
            case TRUTH -> ColumnType.Bool;
            case MOMENT -> ColumnType.DateTime;
            case INTERVAL, SHAPE -> throw new IllegalStateException("no column holds " + type);
        };
    }

    /** Each is the number of its column and its value, little end first; what is missing is left out. */
    private byte[] properties(Feature<Map<String, Object>> item) {
        var row = item.properties();
        var cells = new ArrayList<byte[]>();
        cells.add(cell(0, Type.TEXT, item.id()));
        for (int i = 0; i < table.columns().size(); i++) {
            Queryable column = table.columns().get(i);
            cells.add(cell(i + 1, column.type(), row.get(column.name())));
        }
        return joined(cells);
    }

    private static byte[] cell(int column, Type type, @Nullable Object value) {
        if (value == null) {
            return new byte[0];
        }
        var text = value.toString().getBytes(StandardCharsets.UTF_8);
        var cell = ByteBuffer.allocate(Short.BYTES + Long.BYTES + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) column);
        switch (type) {
            case WHOLE -> cell.putLong(((Number) value).longValue());
            case NUMBER -> cell.putDouble(((Number) value).doubleValue());
            case TRUTH -> cell.put((byte) (Boolean.TRUE.equals(value) ? 1 : 0));
            case TEXT, MOMENT, INTERVAL, SHAPE -> cell.putInt(text.length).put(text);
        }
        var bytes = new byte[cell.position()];
        cell.flip().get(bytes);
        return bytes;
    }

    private static byte[] joined(List<byte[]> parts) {
        var all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }
}
