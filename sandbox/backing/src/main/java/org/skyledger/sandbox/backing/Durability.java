package org.skyledger.sandbox.backing;

import java.util.List;

/** Whether a server keeps its word through a power cut. */
public enum Durability {
    /**
     * As in production. The ledger only grows: with the default room for its log, a checkpoint would come every minute,
     * and with the default buffers and writer, the session that appends would have to make room itself.
     */
    KEPT(List.of(
            "-c", "max_wal_size=4GB",
            "-c", "checkpoint_timeout=15min",
            "-c", "shared_buffers=512MB",
            "-c", "bgwriter_delay=50ms",
            "-c", "bgwriter_lru_maxpages=1000")),
    /** For tests, whose data nobody needs after a crash. */
    NONE(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));

    private final List<String> options;

    Durability(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }
}
