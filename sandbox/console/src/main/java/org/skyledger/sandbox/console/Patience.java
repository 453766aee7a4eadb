package org.skyledger.sandbox.console;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a part that died is started again: longer each time, and not for ever. */
final class Patience {

    private static final int MOST = 5;

    /** A part that ran for so long has recovered from what was wrong with it. */
    private static final Duration RECOVERED = Duration.ofMinutes(5);

    private int deaths;

    /**
     * @param ran how long the part had been running
     * @return empty when it has died too often
     */
    Optional<Duration> afterDeath(Duration ran) {
        deaths = ran.compareTo(RECOVERED) >= 0 ? 1 : deaths + 1;
        return deaths > MOST ? Optional.empty() : Optional.of(Duration.ofSeconds(1L << (deaths - 1)));
    }
}
