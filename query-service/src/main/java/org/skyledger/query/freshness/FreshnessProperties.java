package org.skyledger.query.freshness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a read waits for the view.
 *
 * @param patience until it gives up and asks the caller to come again
 * @param pause between two looks at the watermark while anybody waits
 */
@ConfigurationProperties("skyledger.query")
record FreshnessProperties(
        @DefaultValue("2s") Duration patience,
        @DefaultValue("5ms") Duration pause) {}
