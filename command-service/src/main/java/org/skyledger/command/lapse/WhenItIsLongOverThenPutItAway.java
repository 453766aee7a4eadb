package org.skyledger.command.lapse;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.decision.DecisionGateway;
import org.skyledger.command.decision.EntityCommand;
import org.skyledger.command.decision.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the airspace what is long over and sends the commands that put it away. Nothing depends on when or how often this
 * happens: each command is decided anew, and what was missed is found the next time.
 */
final class WhenItIsLongOverThenPutItAway {

    private static final Logger log = LoggerFactory.getLogger(WhenItIsLongOverThenPutItAway.class);
    private static final String ACTOR = "skyledger";
    private static final int AT_ONCE = 500;

    private final List<Lapsing> kinds;
    private final DecisionGateway decisions;
    private final Clock clock;
    private final Duration grace;

    WhenItIsLongOverThenPutItAway(List<Lapsing> kinds, DecisionGateway decisions, Clock clock, Duration grace) {
        this.kinds = List.copyOf(kinds);
        this.decisions = decisions;
        this.clock = clock;
        this.grace = grace;
    }

    /** @return how many were put away */
    int react() {
        return kinds.stream().mapToInt(this::putAway).sum();
    }

    private int putAway(Lapsing kind) {
        var due =
                decisions.read(() -> kind.due(clock.instant(), grace, AT_ONCE)).value();
        return (int) due.stream().filter(this::isPutAway).count();
    }

    private boolean isPutAway(EntityCommand command) {
        try {
            var reason = "it had been over for at least " + grace + ", and its manager had left it behind";
            decisions.decide(command, new Caller(ACTOR, null, List.of(), reason, UUID.randomUUID(), null));
            return true;
        } catch (Refusal e) {
            log.debug("{} was not put away: {}", command.entity(), e.getMessage());
            return false;
        }
    }
}
