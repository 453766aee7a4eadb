package org.skyledger.bench.reads;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.skyledger.sandbox.backing.Unavailable;

/** Puts the sky of some cells into Redis as projections keeps it, and takes all of it out again. */
final class KeptSky {

    private static final int PARTITIONS = 6;

    private static final String ENTRIES = """
            select entity::text, json_build_object('id', entity, 'state', state, 'manager', manager,
                'lowerMeters', lower_altitude_meters, 'upperMeters', upper_altitude_meters,
                'start', to_char(lower(effective) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'end', to_char(upper(effective) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'position', position)::text
            from view.intent_version
            where recorded @> ?::timestamptz and geometry && ST_MakeEnvelope(?, ?, ?, ?, 4326)
                and cells @> to_jsonb(?::text)
            """;

    private final URI redis;

    KeptSky(String redis) {
        this.redis = URI.create(redis);
    }

    /** @param cells asked for by {@link Asked#cell} */
    void fill(BareSql sql, History history, List<Asked> cells) {
        try (var socket = open();
                var out = new BufferedOutputStream(socket.getOutputStream());
                var connection = sql.connect();
                var statement = connection.prepareStatement(ENTRIES)) {
            long commands = 0;
            for (var cell : cells) {
                for (int i = 0; i < cell.parameters().size(); i++) {
                    statement.setObject(i + 1, cell.parameters().get(i));
                }
                var key = "sky:cell:" + cell.parameters().getLast();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        send(out, "HSET", key, rows.getString(1), rows.getString(2));
                        commands++;
                    }
                }
            }
            for (int partition = 0; partition < PARTITIONS; partition++) {
                send(out, "HSET", "sky:progress", Integer.toString(partition), Long.toString(history.events()));
                commands++;
            }
            await(socket, out, commands);
        } catch (IOException | SQLException e) {
            throw new Unavailable("Redis could not be filled: " + e.getMessage(), e);
        }
    }

    void flush() {
        try (var socket = open();
                var out = new BufferedOutputStream(socket.getOutputStream())) {
            send(out, "FLUSHALL");
            await(socket, out, 1);
        } catch (IOException e) {
            throw new Unavailable("Redis could not be emptied: " + e.getMessage(), e);
        }
    }

    private Socket open() throws IOException {
        return new Socket(redis.getHost(), redis.getPort());
    }

    /** Answers are lines. */
    private static void await(Socket socket, OutputStream out, long answers) throws IOException {
        out.flush();
        var in = socket.getInputStream();
        var buffer = new byte[64 * 1024];
        for (long left = answers; left > 0; ) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("Redis has hung up");
            }
            for (int i = 0; i < read; i++) {
                left -= buffer[i] == '\n' ? 1 : 0;
            }
        }
    }

    private static void send(OutputStream out, String... words) throws IOException {
        out.write(("*" + words.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (var word : words) {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            out.write(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
