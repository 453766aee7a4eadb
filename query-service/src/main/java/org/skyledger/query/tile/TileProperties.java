package org.skyledger.query.tile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tiles are drawn and kept.
 *
 * @param kept for how long Redis keeps one, whether or not the sky in it changes
 * @param patience with another caller for whom the same tile is being drawn; as long as the database's own
 */
@ConfigurationProperties("skyledger.query.tiles")
record TileProperties(
        @DefaultValue("1m") Duration kept,
        @DefaultValue("10s") Duration patience) {}
