package org.skyledger.command.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;
import org.skyledger.command.ledger.LedgerBroken;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Partitions of ten positions, of which old ones leave the ledger. */
class ArchiveSliceTest {

    private static final String DETACH = "select store.detach_partition('event_p0')";

    private final Database database = Backing.postgres().freshDatabase();
    private final JdbcTemplate owner = as("skyledger_store_owner");

    private JdbcTemplate as(String role) {
        return new JdbcTemplate(new DriverManagerDataSource(database.url(), role, role));
    }

    private TestService service(String snapshots) {
        return TestService.on(
                database,
                Map.of(
                        "skyledger.relay.enabled", "false",
                        "skyledger.lapse.enabled", "false",
                        "skyledger.snapshot.enabled", snapshots,
                        "skyledger.snapshot.least", "1"));
    }

    private Memory memory(String snapshots) {
        try (var service = service(snapshots)) {
            return Memory.of(service);
        }
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> owner.execute(DETACH)).rootCause().hasMessageContaining(why);
    }

    @Test
    void an_old_partition_leaves_when_nobody_needs_it_and_a_start_goes_on_from_a_snapshot() {
        service("false").close();
        owner.execute("drop table store.event_p0");
        owner.execute("create table store.event_p0 partition of store.event for values from (1) to (11)");
        assertRefused("is not full: it goes to position 10, the ledger to 0");
        owner.execute("create table store.event_p1 partition of store.event for values from (11) to (10000001)");
        try (var service = service("false")) {
            new Traffic(service, 1).send(60);
        }
        assertRefused("the relay has only sent up to position 0");
        owner.execute("update store.relay_cursor set position = 10");
        assertRefused("there is no snapshot of position 10 or later");
        var folded = memory("true");

        owner.execute(DETACH);

        assertThat(memory("true")).isEqualTo(folded);
        assertThatThrownBy(() -> service("false"))
                .rootCause()
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("positions 1 to 10 are not in store.event")
                .hasMessageContaining("attach");
        assertThat(as("skyledger_auditor").queryForObject("select count(*) from store.event_p0", Long.class))
                .isEqualTo(10);

        owner.execute("select store.attach_partition('event_p0')");
        assertThat(memory("false")).isEqualTo(folded);
    }

    @Test
    void only_the_owner_may_take_partitions_out() {
        service("false").close();
        assertThatThrownBy(() -> as("skyledger_command").execute(DETACH))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.execute("select store.detach_partition('event_p7')"))
                .rootCause()
                .hasMessageContaining("event_p7 is not a partition of store.event");
    }

    @Test
    void a_ledger_whose_end_was_cut_off_is_not_started_on() {
        try (var service = service("false")) {
            new Traffic(service, 2).send(30);
        }
        var end = owner.queryForObject("select position from store.ledger_head", Long.class);
        owner.execute("delete from store.event where position > " + end + " - 2");
        assertThatThrownBy(() -> service("false"))
                .rootCause()
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("to " + end + " are not in store.event");
    }
}
