package org.skyledger.bench.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.AuditPlant;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.json.JsonMapper;

/** A ledger whose every record was decided by command-service's own beans, as the file that an export of it is. */
final class DecidedLedger {

    private static final int CALLERS = 64;
    private static final int FETCHED = 1_000;
    private static final Window BURST = new Window(Duration.ZERO, Duration.ofSeconds(3));

    private static final String RECORDS = """
            select position, entity, sequence, type, revision, recorded_at, payload, metadata,
                encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
            from store.event order by position
            """;

    private DecidedLedger() {}

    /**
     * @param least how many commands are sent; callers then end what they have begun
     * @return how many there were
     */
    static long export(AuditPlant plant, long least, Path file) {
        try (var ledger = plant.startLedger()) {
            while (ledger.answered() < least) {
                ledger.run(CALLERS, BURST);
            }
            write(ledger.database(), file, ledger.answered());
            return ledger.answered();
        }
    }

    private static void write(Database database, Path file, long expected) {
        try (var connection = Sql.connect(database, "skyledger_auditor");
                var out = Files.newBufferedWriter(file)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED);
                long count = 0;
                try (var row = statement.executeQuery(RECORDS)) {
                    while (row.next()) {
                        line(out, record(row));
                        count++;
                    }
                }
                if (count != expected) {
                    throw new Unavailable(expected + " commands were answered, and " + count + " events recorded");
                }
                line(out, Map.of("end", Map.of("from", 1, "to", count, "count", count)));
            }
        } catch (IOException | SQLException e) {
            throw new Unavailable("the decided ledger could not be written: " + e.getMessage(), e);
        }
    }

    private static void line(Writer out, Map<String, ?> line) throws IOException {
        out.append(JsonMapper.shared().writeValueAsString(line)).append('\n');
    }

    private static Map<String, Object> record(ResultSet row) throws SQLException {
        var record = new LinkedHashMap<String, Object>();
        record.put("position", row.getLong("position"));
        record.put("entity", row.getString("entity"));
        record.put("sequence", row.getInt("sequence"));
        record.put("type", row.getString("type"));
        record.put("revision", row.getInt("revision"));
        record.put(
                "recordedAt",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        record.put("payload", row.getString("payload"));
        record.put("metadata", row.getString("metadata"));
        record.put("previousHash", row.getString("previous_hash"));
        record.put("hash", row.getString("hash"));
        return record;
    }
}
