package org.skyledger.query.tile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tiles are kept.
 *
 * @param kept for how long Redis keeps one, whether or not the sky in it changes
 */
@ConfigurationProperties("skyledger.query.tiles")
record TileProperties(@DefaultValue("1m") Duration kept) {}
