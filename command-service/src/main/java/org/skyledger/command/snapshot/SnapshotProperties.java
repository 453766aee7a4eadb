package org.skyledger.command.snapshot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether snapshots are taken and used; without them a start folds the whole ledger
 * @param every after how many events a snapshot is taken
 * @param least how many events make one worth while at a stop
 * @param patience how long a stop waits for one to be written
 */
@ConfigurationProperties("skyledger.snapshot")
record SnapshotProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500000") long every,
        @DefaultValue("10000") long least,
        @DefaultValue("20s") Duration patience) {}
