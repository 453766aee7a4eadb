package org.skyledger.sandbox.console;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.skyledger.events.CloudEvent;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/**
 * The auditors' copy of the ledger. It has no shadow to be switched with: its owner empties it, which the services cannot,
 * and projections reads the topic again. What was signed stays, and the records must come to the same roots.
 */
final class AuditCopy {

    static final String NAME = "audit";

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int KAFKA_MILLIS = 10_000;

    private static final String STANDING = """
            select head.position, coalesce(min(progress.position), 0) as reached, coalesce(head.fault, '') as fault
            from audit.head left join view.progress on view = 'audit' group by head.position, head.fault
            """;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:SKYLEDGER_DB_URL:-jdbc:postgresql://127.0.0.1:54320/skyledger}",
            description = "for audit: JDBC address of the database (default: ${DEFAULT-VALUE})")
    private String database = "";

    @Option(
            names = "--owner",
            paramLabel = "ROLE",
            defaultValue = "${env:SKYLEDGER_VIEW_OWNER_USER:-skyledger_view_owner}",
            description = "for audit: who owns the copy (default: ${DEFAULT-VALUE})")
    private String owner = "";

    @Option(
            names = "--owner-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:SKYLEDGER_VIEW_OWNER_PASSWORD:-skyledger_view_owner}",
            description = "for audit: its password; better given as SKYLEDGER_VIEW_OWNER_PASSWORD")
    private String password = "";

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SKYLEDGER_KAFKA:-127.0.0.1:19092}",
            description = "for audit: Kafka's bootstrap servers (default: ${DEFAULT-VALUE})")
    private String kafka = "";

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "for audit: how long projections may read nothing (default: ${DEFAULT-VALUE})")
    private int patience;

    /**
     * @param position up to which it is known to be whole
     * @param reached up to where the topic has been read
     * @param fault why the next record is not, or ""
     */
    private record Standing(long position, long reached, String fault) {}

    /** @return what the command exits with */
    int makeAnew(ProgressBar bar) throws InterruptedException {
        refuseTrimmed();
        try (var connection = DriverManager.getConnection(database, owner, password)) {
            long until = standing(connection).reached();
            try (var statement = connection.createStatement()) {
                statement.execute("select audit.forget()");
            }
            return watch(connection, until, bar);
        } catch (SQLException e) {
            throw new Unavailable("the auditors' copy cannot be made anew: " + e.getMessage(), e);
        }
    }

    private int watch(Connection connection, long until, ProgressBar bar) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        long moved = begun;
        var last = new Standing(0, 0, "");
        while (last.position() < until) {
            Thread.sleep(LOOK);
            var now = standing(connection);
            if (!now.equals(last)) {
                moved = System.nanoTime();
            }
            last = now;
            bar.show(JsonMapper.shared()
                    .valueToTree(Map.of(
                            "state",
                            "READING",
                            "read",
                            now.position(),
                            "total",
                            until,
                            "perSecond",
                            now.position() * 1e9 / (System.nanoTime() - begun))));
            if (now.reached() >= until && !now.fault().isEmpty()) {
                bar.end("audit is whole up to " + now.position() + " only, in the topic too: " + now.fault());
                return 1;
            }
            if (System.nanoTime() - moved > Duration.ofSeconds(patience).toNanos()) {
                bar.end("audit stands still at " + now.position() + ": is projections up? It goes on by itself");
                return 1;
            }
        }
        bar.end("audit is read anew: %,d records, and whole".formatted(last.position()));
        return 0;
    }

    private static Standing standing(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(STANDING)) {
            row.next();
            return new Standing(row.getLong("position"), row.getLong("reached"), row.getString("fault"));
        }
    }

    /** What the topic has lost would be lost here too. */
    private void refuseTrimmed() {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "default.api.timeout.ms", KAFKA_MILLIS);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CloudEvent.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            if (partitions.isEmpty()
                    || consumer.beginningOffsets(partitions).values().stream().anyMatch(offset -> offset > 0)) {
                throw new Unavailable("the topic has lost its beginning, so the auditors' copy stays as it is");
            }
        } catch (KafkaException e) {
            throw new Unavailable("Kafka at " + kafka + " does not answer: " + e.getMessage(), e);
        }
    }
}
