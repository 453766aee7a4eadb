package org.skyledger.query.sky;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sky of a cell is read.
 *
 * @param lag by which an answer from Redis may be older than the view in PostGIS
 * @param patience with another caller who is loading the same
 */
@ConfigurationProperties("skyledger.query.sky")
record SkyProperties(
        @DefaultValue("1s") Duration lag,
        @DefaultValue("2s") Duration patience) {}
