package org.skyledger.sandbox.chaos.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.skyledger.sandbox.chaos.world.Node;

/**
 * Processes that die or freeze at one exact moment. A row or a table is locked from outside, so that the process runs into
 * the lock and waits at the very statement; no service has a hook for it.
 */
final class Moments {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final int TRIES = 30;
    private static final String MOVE = "%store.relay_cursor%set position%";
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and state = 'active' and query like '%s'""";

    private static final String CUT_OFF = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%s'""";

    private Moments() {}

    /** Between Kafka's acknowledgement and the cursor: what was sent is sent again, and nothing is lost. */
    static void relayBeforeItsCursor(Stage stage) throws Exception {
        try (var lock = holdMovesOfTheCursor(stage)) {
            long cursor = Stage.number(lock, "select position from store.relay_cursor");
            stage.world().commands().forEach(Node::kill);
            // A statement that waits at the database would be carried out though nobody waits for it any more.
            Stage.number(lock, CUT_OFF.formatted(MOVE));
            lock.rollback();
            stage.demand(
                    stage.number("select position from store.relay_cursor") == cursor,
                    "the cursor moved although its mover was dead");
        }
        stage.world().commands().forEach(Node::start);
    }

    /** A relay that comes to renew its hold on the cursor is let go, since it would never come to move it. */
    private static Connection holdMovesOfTheCursor(Stage stage) throws Exception {
        for (int tries = 1; ; tries++) {
            var lock = lock(stage, "select * from store.relay_cursor for update");
            boolean there = Stage.becomes(() -> stage.number(WAITING.formatted(MOVE)) > 0, A_MOMENT);
            if (there || tries == TRIES) {
                stage.demand(there, "no relay came to the point of moving its cursor");
                return lock;
            }
            lock.close();
        }
    }

    /** In the middle of a batch, whose progress and rows are either both there or neither. */
    static void projectionInABatch(Stage stage) throws Exception {
        try (var lock = lock(stage, "lock table view.intent_version in share row exclusive mode")) {
            stage.demand(waits(stage, "%view.intent_version%"), "no projection came to the point of writing");
            stage.world().projections().forEach(Node::kill);
            lock.rollback();
        }
        stage.world().projections().forEach(Node::start);
    }

    /**
     * In the middle of a commit: its statement is with the database when it freezes, and another instance goes on. When it
     * wakes up it must find out what became of its commit, and must not write over the other's.
     */
    static void commandInACommit(Stage stage) throws Exception {
        var victim = stage.world().commands().getFirst();
        try (var lock = lock(stage, "select * from store.ledger_head for update")) {
            stage.demand(
                    waits(stage, "%update store.ledger_head%"), "no command-service came to the point of appending");
            victim.freeze();
            lock.rollback();
        }
        stage.demandProgress("while a command-service was frozen in its commit", SOON);
        Thread.sleep(stage.freeze());
        stage.demandProgress("long after a command-service had frozen in its commit", SOON);
        victim.thaw();
    }

    /** Frozen for so long that another takes its partitions; when it wakes up in the middle of its batch, it is too late. */
    static void zombieProjection(Stage stage) throws Exception {
        var victim = stage.one(stage.world().projections());
        try (var lock = lock(stage, "lock table view.intent_version in share row exclusive mode")) {
            stage.demand(waits(stage, "%view.intent_version%"), "no projection came to the point of writing");
            victim.freeze();
            lock.rollback();
        }
        long before = stage.number("select position from store.ledger_head");
        stage.demand(
                Stage.becomes(
                        () -> stage.number("select min(position) from view.progress where view = 'intents'") > before,
                        stage.freeze().plusSeconds(90)),
                "nobody took over from a frozen projection");
        victim.thaw();
    }

    private static Connection lock(Stage stage, String sql) throws SQLException {
        var connection = stage.world().superuser();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private static boolean waits(Stage stage, String statement) throws InterruptedException {
        return Stage.becomes(() -> stage.number(WAITING.formatted(statement)) > 0, SOON);
    }
}
