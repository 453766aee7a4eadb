package org.skyledger.bench.audit;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.skyledger.sandbox.backing.Unavailable;

/** The first records, written to a file: by query-service's export, and by a bare COPY TO. */
final class Exports {

    private static final String COPY = """
            copy (select position, entity, sequence, type, revision, recorded_at, payload, metadata, previous_hash, hash
                from audit.event where position <= %d order by position) to stdout
            """;

    private Exports() {}

    /** @return how many records came in a second */
    static double served(AuditApi api, long records, Path file) {
        long begun = System.nanoTime();
        try (var body = new BufferedInputStream(api.stream("/audit/export?from=1&to=" + records));
                var lines = new Lines(Files.newOutputStream(file))) {
            body.transferTo(lines);
            refuseUnless(records + 1, lines.count);
        } catch (IOException e) {
            throw new Unavailable("the export broke off: " + e.getMessage(), e);
        }
        return records * 1e9 / (System.nanoTime() - begun);
    }

    /** @return how many records came in a second */
    static double copied(Connection connection, long records, Path file) {
        long begun = System.nanoTime();
        try (var out = Files.newOutputStream(file)) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY.formatted(records), out);
            refuseUnless(records, rows);
        } catch (IOException | SQLException e) {
            throw new Unavailable("the records could not be copied: " + e.getMessage(), e);
        }
        return records * 1e9 / (System.nanoTime() - begun);
    }

    private static void refuseUnless(long expected, long found) {
        if (expected != found) {
            throw new Unavailable("a file has " + found + " lines and not " + expected);
        }
    }

    private static final class Lines extends FilterOutputStream {

        private long count;

        Lines(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                count += bytes[i] == '\n' ? 1 : 0;
            }
            out.write(bytes, from, length);
        }
    }
}
