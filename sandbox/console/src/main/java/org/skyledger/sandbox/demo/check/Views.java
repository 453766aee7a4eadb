package org.skyledger.sandbox.demo.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.skyledger.events.volume.AltitudeRange;

/** Reads the views' tables. */
final class Views {

    private static final int FETCH_SIZE = 1_000;

    private final Connection connection;

    /** @param connection in a transaction, without which PostgreSQL would send all rows at once */
    Views(Connection connection) {
        this.connection = connection;
    }

    /** The position that all views have reached in every partition, or 0 when one has not begun. */
    long reached() throws SQLException {
        var labels = Stream.of(View.values()).map(view -> view.label).toArray();
        var sql = """
                select coalesce(min(position), 0) as reached, count(distinct view) as views
                from view.progress
                where view = any (?)""";
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", labels));
            try (var rows = query.executeQuery()) {
                rows.next();
                long reached = rows.getInt("views") < labels.length ? 0 : rows.getLong("reached");
                connection.commit();
                return reached;
            }
        }
    }

    /** The versions as a view had them at a position, if it has reached it. */
    void forEach(View view, long position, Instant recordedAt, Consumer<Version> consumer) throws SQLException {
        var sql = """
                select entity, position, version, %s as state, manager,
                       lower(recorded) as recorded_from, upper(recorded) as recorded_until,
                       lower(effective) as effective_from, upper(effective) as effective_until,
                       lower_altitude_meters, upper_altitude_meters
                from %s
                where position <= ?""".formatted(view.state, view.table);
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH_SIZE);
            query.setLong(1, position);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(version(view, rows, recordedAt));
                }
            }
            connection.commit();
        }
    }

    private static Version version(View view, ResultSet row, Instant recordedAt) throws SQLException {
        var until = row.getObject("recorded_until", OffsetDateTime.class);
        return new Version(
                view,
                row.getObject("entity", UUID.class),
                row.getLong("position"),
                row.getString("version"),
                row.getString("state"),
                row.getString("manager"),
                time(row, "recorded_from"),
                // What was replaced later than that still stood then.
                until == null || until.toInstant().isAfter(recordedAt) ? null : until.toInstant(),
                time(row, "effective_from"),
                time(row, "effective_until"),
                new AltitudeRange(row.getDouble("lower_altitude_meters"), row.getDouble("upper_altitude_meters")));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
