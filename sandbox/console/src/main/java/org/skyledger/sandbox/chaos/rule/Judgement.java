package org.skyledger.sandbox.chaos.rule;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.sandbox.chaos.load.Attempt;
import org.skyledger.sandbox.demo.check.AgreementCheck;
import org.skyledger.sandbox.demo.check.Comparison;
import org.skyledger.sandbox.demo.check.Events;
import org.skyledger.sandbox.demo.check.Stores;
import tools.jackson.databind.json.JsonMapper;

/** Holds the histories of all clients against the ledger, and everything else against the ledger too. */
public final class Judgement {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID NOBODY = new UUID(0, 0);

    private Judgement() {}

    /**
     * @param patience how long to wait for those that are behind the ledger
     * @param poison keys of records in the topic that do not come from the ledger
     * @return what came of it, once nobody writes any more
     */
    public static Findings of(Stores stores, List<Attempt> attempts, Duration patience, Set<String> poison)
            throws SQLException, InterruptedException {
        var findings = new Findings();
        var keys = attempts.stream().collect(Collectors.toMap(Attempt::trace, attempt -> Set.copyOf(attempt.key())));
        var caused = new Caused();
        var timeline = new Timeline();
        var admission = new Admission(keys, findings);
        Events.forEach(stores, (record, event) -> {
            var trace = trace(record);
            caused.accept(trace, record);
            timeline.accept(record, event);
            if (event instanceof IntentEvent intent) {
                admission.accept(trace, record, intent);
            }
        });
        caused.judge(attempts, findings);
        new Reads(timeline).judge(attempts, findings);
        for (var comparison : AgreementCheck.run(stores, patience, poison).comparisons()) {
            add(findings, comparison);
        }
        return findings;
    }

    private static void add(Findings findings, Comparison comparison) {
        var rule = switch (comparison.what()) {
            case "ledger" -> Rule.BROKEN;
            case "kafka" -> Rule.UNRELAYED;
            default -> Rule.DIVERGED;
        };
        if (comparison.skipped() != null) {
            findings.judge(rule, false, () -> comparison.what() + " was not compared: " + comparison.skipped());
        } else {
            var first = comparison.first().stream()
                    .map(one -> comparison.what() + ": " + one)
                    .toList();
            findings.add(rule, comparison.compared(), comparison.disagreements(), first);
        }
    }

    /** What the second field of {@code traceparent} says; what the service does by itself has none. */
    private static UUID trace(LedgerRecord record) {
        var traceparent = JSON.readTree(record.metadata()).path("traceparent").asString("");
        var hex = traceparent.isEmpty() ? "" : traceparent.split("-", -1)[1];
        return hex.length() == 32
                ? new UUID(
                        Long.parseUnsignedLong(hex.substring(0, 16), 16), Long.parseUnsignedLong(hex.substring(16), 16))
                : NOBODY;
    }
}
