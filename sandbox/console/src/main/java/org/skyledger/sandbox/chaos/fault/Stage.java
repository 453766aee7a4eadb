package org.skyledger.sandbox.chaos.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.skyledger.sandbox.chaos.load.Score;
import org.skyledger.sandbox.chaos.rule.Findings;
import org.skyledger.sandbox.chaos.rule.Rule;
import org.skyledger.sandbox.chaos.world.World;

/**
 * Where a fault strikes.
 *
 * @param score how the clients get on meanwhile
 * @param random decides all that is left to chance
 * @param freeze how long something stays frozen that is to be taken for dead
 * @param findings take what the fault itself demands
 * @param poison takes the keys of records that are put into the topic beside the ledger's
 */
public record Stage(World world, Score score, Random random, Duration freeze, Findings findings, Set<String> poison) {

    /** Long enough for something to be under way. */
    void pauseAtRandom() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(2_000));
    }

    <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    void demand(boolean holds, String what) {
        findings.judge(Rule.FAULT, holds, () -> what);
    }

    /** Clients must have had wishes fulfilled before the time is up. */
    void demandProgress(String meanwhile, Duration within) throws InterruptedException {
        long before = score.fulfilled();
        demand(
                becomes(() -> score.fulfilled() > before + 5, within),
                meanwhile + ", no client's wish was fulfilled within " + within.toSeconds() + " s");
    }

    /** Wishes are fulfilled, and the views show all that had been decided by now. */
    public boolean recovers(Duration within) throws InterruptedException {
        long before = score.fulfilled();
        var head = new AtomicLong();
        return becomes(() -> score.fulfilled() > before + 3, within)
                && becomes(() -> head.addAndGet(number("select position from store.ledger_head")) > 0, within)
                && becomes(() -> shown() >= head.get(), within);
    }

    /** The position that every PostGIS view has reached. */
    long shown() throws SQLException {
        return number("select min(position) from view.progress");
    }

    /** A condition that is asked for again and again. */
    interface Condition {
        boolean holds() throws Exception;
    }

    /** @return whether it holds before the time is up; what cannot be asked does not hold */
    static boolean becomes(Condition condition, Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        do {
            try {
                if (condition.holds()) {
                    return true;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception _) {
                // Whoever is asked may be what is broken.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        } while (System.nanoTime() < deadline);
        return false;
    }

    /** The one number that a query of the superuser gives. */
    long number(String sql) throws SQLException {
        try (var connection = world.superuser()) {
            return number(connection, sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
