package org.skyledger.sandbox.demo.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skyledger.sandbox.backing.Unavailable;

/** Compares everything with the ledger as it is now; traffic may go on meanwhile. */
public final class AgreementCheck {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 15;

    private final Stores stores;
    private final Duration patience;
    private final Set<String> foreign;
    private final Connection connection;
    private final Ledger ledger;
    private final Views views;
    private final LedgerReading reading;
    private final Hashes hashes = new Hashes();

    private AgreementCheck(Stores stores, Duration patience, Set<String> foreign, Connection connection) {
        this.stores = stores;
        this.foreign = foreign;
        this.patience = patience;
        this.connection = connection;
        this.ledger = new Ledger(connection);
        this.views = new Views(connection);
        this.reading = new LedgerReading(ledger);
    }

    /**
     * @param patience how long to wait for those that are behind the ledger
     * @throws Unavailable when there is no ledger to compare with
     */
    public static Agreement run(Stores stores, Duration patience) throws InterruptedException {
        return run(stores, patience, Set.of());
    }

    /** @param foreign keys of records in the topic that are known not to come from the ledger */
    public static Agreement run(Stores stores, Duration patience, Set<String> foreign) throws InterruptedException {
        try (var connection = stores.connect()) {
            return new AgreementCheck(stores, patience, foreign, connection).run();
        } catch (SQLException e) {
            throw new Unavailable("the ledger cannot be read at " + stores.database + ": " + e.getMessage(), e);
        }
    }

    /** Only whether the ledger is whole in itself. */
    public static Comparison ledger(Stores stores) throws SQLException {
        try (var connection = stores.connect()) {
            var ledger = new Ledger(connection);
            var head = ledger.head();
            var check = new LedgerCheck();
            ledger.forEach(0, Long.MAX_VALUE, check::accept);
            return check.finish(head);
        }
    }

    private interface Attempt {
        Comparison run() throws Exception;
    }

    private Agreement run() throws SQLException, InterruptedException {
        var head = ledger.head();
        return new Agreement(
                head.position(),
                List.of(
                        ledger(head),
                        attempt("freshness", () -> freshness(head)),
                        attempt("kafka", this::kafka),
                        attempt("views", this::views),
                        attempt("sky", this::sky),
                        attempt("cells", this::cells)));
    }

    /** What cannot be read does not agree. */
    private Comparison attempt(String what, Attempt attempt) throws SQLException, InterruptedException {
        try {
            return attempt.run();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            connection.rollback();
            var findings = new Findings(what);
            findings.disagree("could not be compared: " + e);
            return findings.result();
        }
    }

    private Comparison ledger(Head head) throws SQLException {
        var check = new LedgerCheck();
        reading.readTo(head.position(), row -> {
            check.accept(row);
            hashes.add(row.position(), row.hash());
        });
        return check.finish(head);
    }

    private Comparison freshness(Head head) throws SQLException, InterruptedException {
        long reached = await(head.position(), views::reached);
        return reached < head.position()
                ? Findings.behind("freshness", reached, head.position())
                : new Comparison("freshness", 1, 0, List.of(), null);
    }

    private Comparison kafka() {
        var check = new KafkaCheck(hashes);
        new Topic(stores.kafka, foreign).readInto(check, patience);
        return check.finish();
    }

    private Comparison views() throws SQLException {
        var expected = new HashMap<Long, Version>();
        reading.versions().versions().forEach(version -> expected.put(version.position(), version));
        var checklist = new Checklist<>("views", expected);
        for (var view : View.values()) {
            views.forEach(
                    view,
                    reading.position(),
                    reading.recordedAt(),
                    version -> checklist.found(version.position(), version));
        }
        return checklist.finish();
    }

    private Comparison sky() throws Exception {
        var sky = new QueryService(stores.query, patience).read(reading.position());
        // It may show more than was asked for; then this is what it must show.
        reading.readTo(sky.position());
        var checklist = new Checklist<>("sky", Item.of(reading.versions().standingIntents()));
        sky.features().forEach(feature -> checklist.found(feature.id(), feature.properties()));
        return checklist.finish();
    }

    /** Redis shows only the present, so there is something to compare only if the ledger held still meanwhile. */
    private Comparison cells() throws SQLException, InterruptedException {
        try (var cells = new Cells(stores.redis)) {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                long before = ledger.head().position();
                long reached = await(before, cells::reached);
                var found = cells.read();
                if (ledger.head().position() == before) {
                    reading.readTo(before);
                    return reached < before ? Findings.behind("cells", reached, before) : compare(found);
                }
                Thread.sleep(PAUSE);
            }
            return Comparison.skipped("cells", "traffic is running");
        }
    }

    private Comparison compare(Map<Cells.Place, Entry> found) {
        var checklist = new Checklist<>("cells", Cells.of(reading.versions()));
        found.forEach(checklist::found);
        return checklist.finish();
    }

    private interface Reached {
        long position() throws SQLException;
    }

    /** Waits until somebody has reached a position; gives the one that it has reached when patience is at its end. */
    private long await(long position, Reached somebody) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long reached = somebody.position();
        while (reached < position && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            reached = somebody.position();
        }
        return reached;
    }
}
