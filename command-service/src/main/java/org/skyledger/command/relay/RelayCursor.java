package org.skyledger.command.relay;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the relay has come, and whose turn it is. The database's clock decides, so that ours may be wrong. */
final class RelayCursor {

    private static final String CLAIM = """
            update store.relay_cursor
            set holder = ?, held_until = clock_timestamp() + ? * interval '1 millisecond'
            where name = 'kafka' and (holder = ? or held_until < clock_timestamp())
            returning position""";

    private static final String MOVE = """
            update store.relay_cursor
            set position = ?, held_until = clock_timestamp() + ? * interval '1 millisecond'
            where name = 'kafka' and holder = ? and position = ?""";

    private final JdbcTemplate jdbc;
    private final UUID holder;
    private final long leaseMillis;

    RelayCursor(JdbcTemplate jdbc, UUID holder, Duration lease) {
        this.jdbc = jdbc;
        this.holder = holder;
        this.leaseMillis = lease.toMillis();
    }

    /** Where to go on from; empty while another instance is relaying. */
    OptionalLong claim() {
        return jdbc.query(CLAIM, (row, _) -> row.getLong(1), holder, leaseMillis, holder).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** @return false when another instance has taken over: what was sent, it sends again */
    boolean move(long from, long to) {
        return jdbc.update(MOVE, to, leaseMillis, holder, from) == 1;
    }

    /** Lets another instance take over at once. */
    void release() {
        jdbc.update(
                "update store.relay_cursor set held_until = '-infinity' where name = 'kafka' and holder = ?", holder);
    }
}
