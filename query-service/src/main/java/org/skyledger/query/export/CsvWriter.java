package org.skyledger.query.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skyledger.query.cql.Queryable;
import org.skyledger.query.ogc.Feature;

/**
 * Comma-separated values (RFC 4180): a header, then a row per item, its geometry last, as well-known text. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class CsvWriter implements ItemWriter {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Table table;
    private final BufferedWriter out;

    CsvWriter(Table table, OutputStream out) {
        this.table = table;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws IOException {
        out.write("id,");
        for (var column : table.columns()) {
            out.write(column.name());
            out.write(',');
        }
        out.write("WKT\r\n");
    }

    @Override
    public void write(Feature<Map<String, Object>> item) throws IOException {
        var row = item.properties();
        out.write(item.id().toString());
        out.write(',');
        for (var column : table.columns()) {
            var value = row.get(column.name());
            out.write(column.type() == Queryable.Type.TEXT ? text(value) : String.valueOf(value));
            out.write(',');
        }
        out.write(quoted(item.outline().geometry().toText()));
        out.write("\r\n");
    }

    @Override
    public void end(long count) throws IOException {
        out.flush();
    }

    private static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return quoted(text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
