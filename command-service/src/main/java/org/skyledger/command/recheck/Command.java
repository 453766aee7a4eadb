package org.skyledger.command.recheck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.decision.Recorded;
import org.skyledger.command.decision.Rejected;
import org.skyledger.events.DomainEvent;
import org.skyledger.events.Grounds;

/** All that came of one command, in the order of the ledger. */
record Command(List<Step> steps) {

    /** An old record tells when a decision was committed, which is a little later than when it was made. */
    private static final Duration LITTLE = Duration.ofSeconds(1);

    /** Whether the record tells what the decision rested on. */
    boolean isTold() {
        return steps.getFirst().grounds() != null;
    }

    List<DomainEvent> events() {
        return steps.stream().map(Step::event).toList();
    }

    /** How it is decided otherwise now, over the sky before it; empty when it is not. */
    Optional<String> difference(PastSky sky) {
        var first = steps.getFirst();
        var grounds = first.grounds();
        return (grounds == null ? loosely(sky) : strictly(sky, grounds))
                .map(how -> "position " + first.row().position() + ": " + how);
    }

    /** At its own time, with its own seed and key, to the same events in all their parts. */
    private Optional<String> strictly(PastSky sky, Grounds first) {
        var keys = steps.stream()
                .map(Step::grounds)
                .flatMap(grounds -> Optional.ofNullable(grounds).map(Grounds::key).stream())
                .toList();
        if (keys.size() > 1 || !steps.stream().allMatch(step -> agree(first, step.grounds()))) {
            return Optional.of("its records do not tell the same grounds");
        }
        var recordedAt = steps.getFirst().row().recordedAt();
        if (first.decidedAt().isAfter(recordedAt)) {
            return Optional.of("was decided at " + first.decidedAt() + ", after it was recorded at " + recordedAt);
        }
        // The key is with the event that rests on it.
        var key = keys.isEmpty() ? null : keys.getFirst();
        return outcome(sky, first.decidedAt(), new Grounds(first.decidedAt(), first.seed(), key), List::equals);
    }

    private static boolean agree(Grounds first, @Nullable Grounds other) {
        return other != null
                && other.decidedAt().equals(first.decidedAt())
                && Objects.equals(other.seed(), first.seed());
    }

    private Optional<String> loosely(PastSky sky) {
        var at = steps.getFirst().row().recordedAt();
        return outcome(sky, at, null, Sameness::of)
                .filter(_ -> outcome(sky, at.minus(LITTLE), null, Sameness::of).isPresent());
    }

    private Optional<String> outcome(
            PastSky sky,
            Instant at,
            @Nullable Grounds grounds,
            BiPredicate<List<? extends DomainEvent>, List<? extends DomainEvent>> same) {
        var events = events();
        try {
            var decided =
                    sky.again(new Recorded(events, steps.getFirst().metadata().actor(), at, grounds));
            return same.test(events, decided)
                    ? Optional.empty()
                    : Optional.of("recorded was " + events + ", decided is " + decided);
        } catch (Rejected refused) {
            return Optional.of("recorded was " + events + ", which is refused: " + refused.rejection());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.of("recorded was " + events + ", which comes of no command: " + e.getMessage());
        }
    }
}
