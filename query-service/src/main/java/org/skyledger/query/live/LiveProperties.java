package org.skyledger.query.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the feed goes about it.
 *
 * @param poll how often to look for changes when Redis says nothing
 * @param pause between two looks, however often Redis says that there is something
 * @param heartbeat after how long a silent connection gets a sign of life
 * @param readers how many connections that have something to catch up read the database at a time
 * @param room how many messages may wait for one connection before it is cut off
 */
@ConfigurationProperties("skyledger.live")
record LiveProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("20ms") Duration pause,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("4") int readers,
        @DefaultValue("256") int room) {}
