package org.skyledger.command.decision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeout how long a caller waits for a decision before it is told to look again
 * @param gather how long after a batch of several decisions the next batch is closed, at the earliest; zero never waits
 */
@ConfigurationProperties("skyledger.decision")
record DecisionProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("4ms") Duration gather) {}
