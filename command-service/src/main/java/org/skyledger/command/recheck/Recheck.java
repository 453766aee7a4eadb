package org.skyledger.command.recheck;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.ledger.EventJson;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.LedgerRecord;

/** Goes through a ledger, command by command. */
final class Recheck {

    /** The record tells when a decision was committed, which is a little later than when it was made. */
    private static final Duration LITTLE = Duration.ofSeconds(1);

    private final PastSky sky = new PastSky();
    private final Consumer<String> differences;

    private final List<LedgerRecord> command = new ArrayList<>();
    private @Nullable UUID causation;
    private long commands;

    /** @param differences is told each, in a sentence */
    Recheck(Consumer<String> differences) {
        this.differences = differences;
    }

    /** @param cause of the record: the id of the command */
    void accept(LedgerRecord row, UUID cause) {
        if (!cause.equals(causation)) {
            finish();
            causation = cause;
        }
        command.add(row);
    }

    /** @return how many commands there were */
    long finish() {
        if (!command.isEmpty()) {
            var recorded = command.stream().map(EventJson::read).toList();
            decide(recorded, command.getFirst());
            // What was recorded has happened, whatever would be decided today.
            sky.fold(recorded);
            command.clear();
            commands++;
        }
        return commands;
    }

    private void decide(List<DomainEvent> recorded, LedgerRecord first) {
        var soon = outcome(recorded, first.recordedAt());
        if (!soon.isEmpty()) {
            var before = outcome(recorded, first.recordedAt().minus(LITTLE));
            if (!before.isEmpty()) {
                differences.accept("position " + first.position() + ": " + soon);
            }
        }
    }

    /** What is different; "" when nothing is. */
    private String outcome(List<DomainEvent> recorded, Instant at) {
        try {
            var decided = sky.again(recorded, at);
            return Sameness.of(recorded, decided) ? "" : "recorded was " + recorded + ", decided is " + decided;
        } catch (Rejected refused) {
            return "recorded was " + recorded + ", which is refused: " + refused.rejection();
        }
    }
}
