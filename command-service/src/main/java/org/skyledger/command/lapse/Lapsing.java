package org.skyledger.command.lapse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.skyledger.command.decision.EntityCommand;

/** One kind of entity whose time runs out. For the decision loop's thread only. */
@FunctionalInterface
public interface Lapsing {

    /**
     * The commands that put away what has been over for as long as the grace, the oldest first.
     *
     * @param limit the most of them
     */
    List<? extends EntityCommand> due(Instant now, Duration grace, int limit);
}
