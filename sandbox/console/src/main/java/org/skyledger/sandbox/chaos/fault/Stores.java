package org.skyledger.sandbox.chaos.fault;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Data that goes, or stands in the way. */
final class Stores {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HEAD = "select position from store.ledger_head";

    private Stores() {}

    /** All that Redis had is made again by itself. */
    static void flushRedis(Stage stage) throws Exception {
        stage.pauseAtRandom();
        try (var redis = stage.world().redisClient()) {
            redis.connect().sync().flushall();
        }
        stage.demandProgress("without anything in Redis", SOON);
    }

    /** A view that somebody emptied, with where it stood, fills again by itself. */
    static void emptyView(Stage stage) throws Exception {
        stage.pauseAtRandom();
        try (var connection = stage.world().superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // In the order in which a projection takes them. Not by TRUNCATE, which empties a table for snapshots of
            // before, too: those reads would show nothing and name the position at which something was there.
            statement.execute("lock table view.progress in exclusive mode");
            for (var view : List.of("intent_version", "constraint_version", "subscription_version")) {
                statement.execute("delete from view." + view);
            }
            statement.execute("delete from view.progress");
            connection.commit();
        }
        long head = stage.number(HEAD);
        stage.demand(Stage.becomes(() -> stage.shown() >= head, SOON), "an emptied view did not fill again");
    }

    /** Somebody's transaction that stays open keeps nobody waiting: neither the decisions, nor the relay, nor the views. */
    static void longTransaction(Stage stage) throws Exception {
        try (var connection = stage.world().superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("select pg_current_xact_id(), count(*) from store.event");
            for (long left = stage.freeze().toSeconds() * 2; left > 0; left -= 10) {
                long head = stage.number(HEAD);
                stage.demand(
                        Stage.becomes(() -> stage.shown() >= head, Duration.ofSeconds(20)),
                        "behind an open transaction, a view did not reach position " + head);
                TimeUnit.SECONDS.sleep(Math.min(left, 10));
            }
            connection.rollback();
        }
    }
}
