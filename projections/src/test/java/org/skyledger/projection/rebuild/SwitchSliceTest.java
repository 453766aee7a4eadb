package org.skyledger.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.projection.ViewDatabase;

/** What readers and the listener notice of a rebuild: as little as of any batch. */
class SwitchSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    private static final String POSITION = "select min(position) from view.progress where view = 'intents'";
    private static final String ROWS = "select count(*) from view.intent_version";

    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new Stage(VIEWS);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** With the isolation and the statements prepared in the server as query-service has them. */
    @Test
    void a_reader_sees_what_was_before_or_what_is_after_on_the_same_connection() throws Exception {
        for (int i = 0; i < 20; i++) {
            stage.histories.flight("F" + i).planned();
        }
        stage.relay();
        stage.follow(VIEWS.intents());
        VIEWS.jdbc().sql("delete from view.intent_version where position > 5").update();

        try (var reader = reader();
                var position = prepared(reader, POSITION);
                var rows = prepared(reader, ROWS)) {
            for (int i = 0; i < 10; i++) {
                assertThat(number(position)).isEqualTo(20);
                assertThat(number(rows)).isEqualTo(5);
                reader.commit();
            }
            assertThat(number(position)).isEqualTo(20);
            assertThat(stage.rebuild(ViewDatabase.INTENTS).state()).isEqualTo(RebuildState.DONE);
            assertThat(number(rows)).as("in the snapshot of before").isEqualTo(5);
            reader.commit();
            assertThat(number(rows)).isEqualTo(20);
            assertThat(number(position)).isEqualTo(20);
        }
    }

    @Test
    void events_that_keep_coming_are_all_there_and_the_position_never_goes_back() throws Exception {
        for (int i = 0; i < 500; i++) {
            stage.histories.flight("F" + i).planned();
        }
        stage.relay();
        stage.follow(VIEWS.intents());
        var over = new AtomicBoolean();
        var following = CompletableFuture.runAsync(() -> follow(over), THREADS);
        var coming = CompletableFuture.runAsync(() -> come(over), THREADS);
        var positions = CompletableFuture.supplyAsync(() -> watch(over), THREADS);

        for (int i = 0; i < 4; i++) {
            VIEWS.jdbc()
                    .sql("update view.intent_version set state = 'Wrong' where position <= 500")
                    .update();
            var end = stage.rebuild(ViewDatabase.INTENTS);
            assertThat(end.state()).as(end.message()).isEqualTo(RebuildState.DONE);
            assertThat(VIEWS.jdbc()
                            .sql("select count(*) from view.intent_version where state = 'Wrong'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
        over.set(true);
        coming.join();
        following.join();

        assertThat(positions.join()).isSorted().hasSizeGreaterThan(20);
        stage.follow(VIEWS.intents());
        var rows = VIEWS.rows();
        var again = ViewDatabase.fresh();
        stage.follow(again.intents());
        assertThat(rows.stream().filter(row -> !row.contains("intents")).toList())
                .hasSizeGreaterThan(500)
                .isEqualTo(again.rows().stream()
                        .filter(row -> !row.contains("intents"))
                        .toList());
    }

    private void come(AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            var flight = stage.histories.flight("G" + i).planned();
            if (i % 2 == 0) {
                flight.activated();
            }
            stage.relay();
        }
    }

    private void follow(AtomicBoolean over) {
        while (!over.get()) {
            stage.follow(VIEWS.intents());
        }
    }

    private static List<Long> watch(AtomicBoolean over) {
        var positions = new ArrayList<Long>();
        try (var reader = reader();
                var position = prepared(reader, POSITION)) {
            while (!over.get()) {
                positions.add(number(position));
                reader.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return positions;
    }

    private static Connection reader() throws SQLException {
        var connection = VIEWS.sessions("skyledger_query").getConnection();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (var result = statement.executeQuery()) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
