package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.CloudEvent;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Workspace;
import picocli.CommandLine;

class AuditCopySliceTest {

    private static final String OWNER = "skyledger_view_owner";
    private static final String KAFKA = Backing.kafka().bootstrapServers();

    private final Database database = Backing.postgres().freshDatabase();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA));

    @BeforeEach
    void a_copy_of_seven_records_and_a_topic() throws Exception {
        migrate("view");
        migrate("audit");
        stand(7, 7, null);
        admin.createTopics(List.of(new NewTopic(CloudEvent.TOPIC, 1, (short) 1)))
                .all()
                .get();
    }

    @AfterEach
    void remove() throws Exception {
        admin.deleteTopics(List.of(CloudEvent.TOPIC)).all().get();
        admin.close();
    }

    @Test
    void it_is_over_when_as_much_has_been_read_again() {
        var projections = onceEmpty(7, 7, null);

        assertThat(rebuild("60")).isZero();
        projections.join();
    }

    @Test
    void what_is_wrong_in_the_topic_too_is_told() {
        var projections = onceEmpty(3, 7, "position 4 is missing");

        assertThat(rebuild("60")).isEqualTo(1);
        projections.join();
    }

    @Test
    void nobody_waits_for_ever_for_a_projections_that_is_down() {
        assertThat(rebuild("0")).isEqualTo(1);
    }

    @Test
    void a_topic_without_its_beginning_leaves_the_copy_as_it_is() throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(CloudEvent.TOPIC, 0, "a", "b")).get();
        }
        admin.deleteRecords(Map.of(new TopicPartition(CloudEvent.TOPIC, 0), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();

        assertThat(rebuild("60")).isEqualTo(1);
        assertThat(position()).isEqualTo(7);
    }

    private int rebuild(String patience) {
        return new CommandLine(new RebuildCommand())
                .execute("audit", "--database", database.url(), "--kafka", KAFKA, "--patience", patience);
    }

    /** As projections does, when it finds that the copy has been emptied. */
    private CompletableFuture<Void> onceEmpty(long position, long reached, @Nullable String fault) {
        return CompletableFuture.runAsync(() -> {
            await().until(() -> position() == 0);
            stand(position, reached, fault);
        });
    }

    private long position() {
        try (var connection = connect();
                var query = connection.createStatement();
                var row = query.executeQuery("select position from audit.head")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void stand(long position, long reached, @Nullable String fault) {
        try (var connection = connect();
                var head = connection.prepareStatement("update audit.head set position = ?, fault = ?");
                var progress = connection.prepareStatement("""
                        insert into view.progress (view, partition, position, recorded_at) values ('audit', 0, ?, now())
                        on conflict (view, partition) do update set position = excluded.position
                        """)) {
            head.setLong(1, position);
            head.setString(2, fault);
            head.executeUpdate();
            progress.setLong(1, reached);
            progress.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void migrate(String schema) throws SQLException, IOException {
        var folder = Workspace.find().root().resolve("projections/src/main/resources/db/migration/" + schema);
        try (var scripts = Files.list(folder);
                var connection = connect();
                var statement = connection.createStatement()) {
            for (var script : scripts.sorted().toList()) {
                statement.execute("set search_path = " + schema + ", public; " + Files.readString(script));
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), OWNER, OWNER);
    }
}
