package org.skyledger.sandbox.demo.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** Compares everything with the ledger as it is now; traffic may go on meanwhile. */
public final class AgreementCheck {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ATTEMPTS = 15;

    private final Stores stores;
    private final Duration patience;
    private final Connection connection;
    private final Ledger ledger;
    private final Views views;
    private final LedgerReading reading;
    private final Hashes hashes = new Hashes();

    private AgreementCheck(Stores stores, Duration patience, Connection connection) {
        this.stores = stores;
        this.patience = patience;
        this.connection = connection;
        this.ledger = new Ledger(connection);
        this.views = new Views(connection);
        this.reading = new LedgerReading(ledger);
    }

    /** @param patience how long to wait for those that are behind the ledger */
    public static Agreement run(Stores stores, Duration patience) throws SQLException, InterruptedException {
        try (var connection = stores.connect()) {
            return new AgreementCheck(stores, patience, connection).run();
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
                        attempt("view", this::view),
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
        var findings = new Findings("freshness");
        findings.compared();
        long reached = awaitViews(head.position());
        if (reached < head.position()) {
            findings.disagree(
                    "after %s the views are at %d, the ledger at %d".formatted(patience, reached, head.position()));
        }
        return findings.result();
    }

    private Comparison kafka() {
        var check = new KafkaCheck(hashes);
        new Topic(stores.kafka).readInto(check, patience);
        return check.finish();
    }

    private Comparison view() throws SQLException {
        var expected = new HashMap<Long, IntentVersion>();
        reading.intents().versions().forEach(version -> expected.put(version.position(), version));
        var actual = new HashMap<Long, IntentVersion>();
        views.forEachIntent(
                reading.position(), reading.recordedAt(), version -> actual.put(version.position(), version));
        return Maps.compare("view", expected, actual);
    }

    private Comparison sky() throws Exception {
        var sky = new QueryService(stores.query, patience).read(reading.position());
        // It may show more than was asked for; then this is what it must show.
        reading.readTo(sky.position());
        return Maps.compare("sky", Sky.of(reading.intents().standing()), sky.items());
    }

    /** Redis shows only the present, so there is something to compare only if the ledger held still meanwhile. */
    private Comparison cells() throws SQLException, InterruptedException {
        var result = Comparison.skipped("cells", "traffic is running");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long before = ledger.head().position();
            reading.readTo(before);
            awaitViews(before);
            var actual = new Cells(stores.redis).read();
            if (ledger.head().position() == before) {
                result = Maps.compare("cells", Cells.of(reading.intents()), actual);
                if (result.agrees()) {
                    return result;
                }
            }
            Thread.sleep(PAUSE);
        }
        return result;
    }

    private long awaitViews(long position) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long reached = views.reached();
        while (reached < position && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            reached = views.reached();
        }
        return reached;
    }
}
