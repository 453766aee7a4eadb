package org.skyledger.command.decision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param timeout how long a caller waits for a decision before it is told to look again */
@ConfigurationProperties("skyledger.decision")
record DecisionProperties(@DefaultValue("10s") Duration timeout) {}
