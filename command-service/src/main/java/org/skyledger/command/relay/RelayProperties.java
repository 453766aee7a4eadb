package org.skyledger.command.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this instance takes part in relaying
 * @param partitions of the topic, when it is made; a topic keeps its number for ever, or order per key would break
 * @param replicas of each partition, when the topic is made
 * @param batch the most events that are sent before their acknowledgements are awaited
 * @param lease for how long an instance may relay without being heard of
 * @param pause how long to gather news when there is less than a batch
 */
@ConfigurationProperties("skyledger.relay")
record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicas,
        @DefaultValue("2000") int batch,
        @DefaultValue("5s") Duration lease,
        @DefaultValue("50ms") Duration pause) {}
