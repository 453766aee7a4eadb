package org.skyledger.bench.reads;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * All that stands, sent in one answer, one feature a line.
 *
 * @param firstByteMillis until the first byte of the body
 */
record Export(long features, double firstByteMillis, double seconds) {

    private static final String PATH = "/collections/operational-intents/export?f=geojsonseq";

    double perSecond() {
        return features / seconds;
    }

    /** From query-service. */
    static Export served(InetSocketAddress server) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + PATH));
        long begun = System.nanoTime();
        try (var http = HttpClient.newHttpClient();
                var body =
                        http.send(request.build(), BodyHandlers.ofInputStream()).body()) {
            var buffer = new byte[1 << 16];
            long lines = 0;
            long first = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                first = first == 0 ? System.nanoTime() : first;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return new Export(lines, (first - begun) / 1e6, (System.nanoTime() - begun) / 1e9);
        } catch (IOException e) {
            throw new Unavailable("the export broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    /** The rows over JDBC, by a cursor, and nothing made of them. */
    static Export bare(BareSql sql, History history) {
        long begun = System.nanoTime();
        try (var connection = sql.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(Statements.EXPORT)) {
                statement.setFetchSize(1_000);
                statement.setObject(1, Asked.now(history).atOffset(ZoneOffset.UTC));
                return read(statement, begun);
            }
        } catch (SQLException e) {
            throw new Unavailable("the database did not answer: " + e.getMessage(), e);
        }
    }

    private static Export read(PreparedStatement statement, long begun) throws SQLException {
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            long count = 0;
            long first = 0;
            while (rows.next()) {
                first = first == 0 ? System.nanoTime() : first;
                count++;
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
            return new Export(count, (first - begun) / 1e6, (System.nanoTime() - begun) / 1e9);
        }
    }
}
