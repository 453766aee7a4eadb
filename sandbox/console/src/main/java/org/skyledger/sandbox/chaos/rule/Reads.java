package org.skyledger.sandbox.chaos.rule;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.skyledger.sandbox.chaos.load.Attempt;
import org.skyledger.sandbox.chaos.load.Kind;

/** Rule H: time, as the clients saw it, and the ledger's order are one. */
final class Reads {

    private static final int NOT_FOUND = 404;

    private final Timeline timeline;

    Reads(Timeline timeline) {
        this.timeline = timeline;
    }

    void judge(List<Attempt> attempts, Findings findings) {
        judgeOrder(attempts, findings);
        for (var attempt : attempts) {
            if (attempt.position() == 0 || attempt.kind().isWrite()) {
                continue;
            }
            if (attempt.granted()) {
                attempt.seen().forEach((entity, version) -> {
                    var stood = timeline.versionAt(entity, attempt.position());
                    findings.judge(
                            Rule.STALE, stood.equals(version), () -> attempt + " showed what stood as '" + stood + "'");
                });
            } else if (attempt.status() == NOT_FOUND) {
                var stood = timeline.versionAt(attempt.entity(), attempt.position());
                findings.judge(Rule.STALE, stood.isEmpty(), () -> attempt + " did not show '" + stood + "'");
            }
        }
    }

    /** At the DSS no answer is older than any that somebody had before its question was asked. */
    private static void judgeOrder(List<Attempt> attempts, Findings findings) {
        var placed = attempts.stream().filter(attempt -> attempt.position() > 0).toList();
        var ended = new PriorityQueue<>(Comparator.comparingLong(Attempt::ended));
        placed.stream().filter(attempt -> attempt.kind() != Kind.READ).forEach(ended::add);
        long newest = 0;
        var started = placed.stream()
                .sorted(Comparator.comparingLong(Attempt::started))
                .toList();
        for (var attempt : started) {
            while (!ended.isEmpty() && ended.peek().ended() < attempt.started()) {
                newest = Math.max(newest, ended.remove().position());
            }
            // query-service promises no more than what it was asked for.
            long least = attempt.kind() == Kind.READ ? attempt.asked() : newest;
            if (attempt.granted() || attempt.status() == NOT_FOUND) {
                findings.judge(
                        Rule.STALE, attempt.position() >= least, () -> attempt + " is older than position " + least);
            }
        }
    }
}
