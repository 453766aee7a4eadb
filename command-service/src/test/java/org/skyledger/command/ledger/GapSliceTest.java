package org.skyledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Metadata;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A writer that freezes before its commit while another overtakes it. Axon's own JDBC engine hands out the place in the
 * stream before the commit, and its readers give up on a place that stays empty for long (AxonFramework issue 4829).
 */
class GapSliceTest {

    /** Axon's default gap timeout is one minute. */
    private static final Duration LONG_AGO = Duration.ofMinutes(10);

    private final Database database = Backing.postgres().freshDatabase();
    private final UUID frozen = UUID.randomUUID();
    private final UUID overtaking = UUID.randomUUID();
    private final UUID last = UUID.randomUUID();

    @Test
    void axons_engine_never_delivers_what_was_committed_after_an_older_looking_neighbour() throws SQLException {
        var store = stock(storeOwner());
        store.createSchema(PostgresEventTableFactory.INSTANCE);
        try (var reader = new TrackingReader(store);
                var connection = storeOwner().getConnection()) {
            connection.setAutoCommit(false);
            stock(new SingleConnectionDataSource(connection, true)).appendEvents(ended(frozen, Instant.now()));
            store.appendEvents(ended(overtaking, Instant.now().minus(LONG_AGO)));
            reader.awaitHandled(overtaking);
            connection.commit();

            store.appendEvents(ended(last, Instant.now()));
            reader.awaitHandled(last);
            assertThat(reader.handled()).containsExactly(overtaking, last);
            assertThat(store.readEvents(frozen.toString()).asStream())
                    .as("it is in the store all the same")
                    .hasSize(1);
        }
    }

    @Test
    void axons_engine_delivers_it_late_while_its_neighbours_are_young() throws SQLException {
        var store = stock(storeOwner());
        store.createSchema(PostgresEventTableFactory.INSTANCE);
        try (var reader = new TrackingReader(store);
                var connection = storeOwner().getConnection()) {
            connection.setAutoCommit(false);
            stock(new SingleConnectionDataSource(connection, true)).appendEvents(ended(frozen, Instant.now()));
            store.appendEvents(ended(overtaking, Instant.now()));
            reader.awaitHandled(overtaking);
            connection.commit();

            reader.awaitHandled(frozen);
            assertThat(reader.handled()).containsExactly(overtaking, frozen);
        }
    }

    @Test
    void nobody_overtakes_a_writer_of_the_ledger_that_froze_in_mid_commit() throws SQLException {
        LedgerFixture.migrated(database);
        try (var reader = new TrackingReader(engine(ledger(service())));
                var connection = service().getConnection()) {
            connection.setAutoCommit(false);
            engine(ledger(new SingleConnectionDataSource(connection, true))).appendEvents(ended(frozen, Instant.now()));
            var other = ledger(service());
            var overtaken = CompletableFuture.runAsync(() ->
                    engine(other).appendEvents(ended(overtaking, Instant.now().minus(LONG_AGO))));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForTheHead);
            assertThat(reader.handled()).isEmpty();
            connection.commit();

            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(overtaken::join)
                    .withCauseInstanceOf(HeadMoved.class);
            assertThat(other.foldNext(10, _ -> () -> {})).isEqualTo(1);
            engine(other).appendEvents(ended(overtaking, Instant.now().minus(LONG_AGO)));
            engine(other).appendEvents(ended(last, Instant.now()));
            reader.awaitHandled(last);
            assertThat(reader.handled()).containsExactly(frozen, overtaking, last);
        }
    }

    private boolean somebodyWaitsForTheHead() {
        var waiting =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        return new JdbcTemplate(service())
                        .query(waiting, (row, _) -> row.getLong(1))
                        .getFirst()
                == 1;
    }

    private DataSource service() {
        return LedgerFixture.dataSource("skyledger_command", database);
    }

    private DataSource storeOwner() {
        return new DriverManagerDataSource(
                database.url() + "?currentSchema=store", "skyledger_store_owner", "skyledger_store_owner");
    }

    private static JdbcEventStorageEngine stock(DataSource source) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(source::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(EventJson.serializer())
                .snapshotSerializer(EventJson.serializer())
                .build();
    }

    private static Ledger ledger(DataSource source) {
        return LedgerFixture.ledger(source, Clock.systemUTC());
    }

    private static LedgerEngine engine(Ledger ledger) {
        return LedgerEngine.over(ledger, EventJson.serializer());
    }

    private static List<DomainEventMessage<?>> ended(UUID intent, Instant time) {
        var cause = new Metadata("uss1", null, List.of(), null, UUID.randomUUID(), UUID.randomUUID(), null, null);
        return List.of(new GenericDomainEventMessage<>(
                "Intent",
                intent.toString(),
                0,
                new IntentEnded(intent, "uss1", List.of()),
                EventMetadata.of(cause),
                UUID.randomUUID().toString(),
                time));
    }
}
