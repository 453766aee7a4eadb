package org.skyledger.command.lapse;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this instance takes part in putting away
 * @param grace how long what is over can still be read before it is put away
 * @param every how often to look
 */
@ConfigurationProperties("skyledger.lapse")
record LapseProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6h") Duration grace,
        @DefaultValue("1m") Duration every) {}
