package org.skyledger.query.sse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams there may be.
 *
 * @param most how many this instance serves at a time
 * @param each how many of them one token or address may have, so that nobody takes the room of all others
 */
@ConfigurationProperties("skyledger.streams")
record StreamProperties(
        @DefaultValue("5000") int most, @DefaultValue("100") int each) {}
