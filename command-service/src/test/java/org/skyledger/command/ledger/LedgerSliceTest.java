package org.skyledger.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skyledger.command.ledger.LedgerFixture.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.LedgerRecord;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

class LedgerSliceTest {

    private final Database database = LedgerFixture.migrated(Backing.postgres().freshDatabase());
    private final JdbcTemplate owner = LedgerFixture.as("skyledger_store_owner", database);
    private final UUID entity = UUID.randomUUID();
    private Ledger ledger = open();

    @BeforeEach
    void fill() {
        ledger.append(List.of(draft(entity, 0), draft(entity, 1)));
        ledger.append(List.of(draft(entity, 2)));
    }

    @Test
    void gives_back_what_was_written_to_the_letter() {
        var records = ledger.after(0, 10);
        assertThat(records).extracting(LedgerRecord::position).containsExactly(1L, 2L, 3L);
        assertThat(records).extracting(LedgerRecord::payload).containsOnly("{\"b\":1,  \"a\":\"ü\"}");
        assertThat(records).allMatch(LedgerRecord::isIntact);
    }

    @Test
    void hands_out_no_more_at_once_than_fits_into_memory_but_always_the_next() {
        var large = "\"" + "x".repeat(9 << 20) + "\"";
        for (int sequence = 3; sequence < 6; sequence++) {
            ledger.append(List.of(new Draft(entity, sequence, "org.example.Happened", 1, large, "{}")));
        }
        assertThat(ledger.after(0, 10)).extracting(LedgerRecord::position).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ledger.after(5, 10)).extracting(LedgerRecord::position).containsExactly(6L);
    }

    @Test
    void lets_a_stale_instance_write_nothing() {
        var stale = open();
        assertThatExceptionOfType(HeadMoved.class).isThrownBy(() -> stale.append(List.of(draft(entity, 3))));
        assertThatExceptionOfType(HeadMoved.class).isThrownBy(stale::confirm);
        assertThat(ledger.after(0, 10)).hasSize(3);
    }

    @Test
    void lets_an_instance_write_once_it_has_folded_what_others_wrote() {
        var other = open();
        var seen = new ArrayList<Long>();
        while (other.foldNext(2, record -> () -> seen.add(record.position())) > 0) {}
        assertThat(seen).containsExactly(1L, 2L, 3L);
        other.append(List.of(draft(entity, 3)));
        assertThat(other.position()).isEqualTo(4);
        assertThatExceptionOfType(HeadMoved.class).isThrownBy(() -> ledger.append(List.of(draft(entity, 3))));
    }

    @Test
    void counts_an_append_that_landed_although_the_connection_broke_before_the_answer() {
        var connections = new BreakingConnections(LedgerFixture.dataSource("skyledger_command", database));
        ledger = LedgerFixture.ledger(connections, Clock.systemUTC());
        while (ledger.foldNext(10, _ -> () -> {}) > 0) {}
        connections.breakAfterNextUpdate();
        ledger.append(List.of(draft(entity, 3)));
        assertThat(connections.broke()).isTrue();
        assertThat(ledger.position()).isEqualTo(4);
        assertThat(ledger.after(3, 10)).hasSize(1);
    }

    @Test
    void writes_nothing_when_one_of_a_batch_cannot_be_written() {
        assertThatThrownBy(() -> ledger.append(List.of(draft(UUID.randomUUID(), 0), draft(entity, 0))))
                .hasMessageContaining("duplicate key");
        assertThat(ledger.position()).isEqualTo(3);
        assertThat(ledger.after(3, 10)).isEmpty();
        ledger.append(List.of(draft(entity, 3)));
        assertThat(ledger.position()).isEqualTo(4);
    }

    @Test
    void cannot_be_changed_by_the_service() {
        var service = LedgerFixture.as("skyledger_command", database);
        for (var sql : List.of(
                "update store.event set payload = '{}'",
                "delete from store.event",
                "truncate store.event",
                "delete from store.ledger_head",
                "drop table store.event")) {
            assertThatThrownBy(() -> service.execute(sql))
                    .as(sql)
                    .rootCause()
                    .hasMessageFindingMatch("permission denied|must be owner");
        }
    }

    @Test
    void is_refused_when_somebody_changed_an_event() {
        owner.update("update store.event set payload = '{\"b\":2}' where position = 2");
        assertThatThrownBy(() -> open().foldNext(10, _ -> () -> {}))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("position 2");
    }

    @Test
    void is_refused_when_an_event_is_missing() {
        owner.update("delete from store.event where position = 2");
        assertThatThrownBy(() -> open().foldNext(10, _ -> () -> {}))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("position 3");
    }

    @Test
    void has_partitions_ahead_of_where_it_writes() {
        var names = owner.queryForList(
                "select inhrelid::regclass::text from pg_inherits where inhparent = 'store.event'::regclass",
                String.class);
        assertThat(names).contains("store.event_p0");
    }

    @Test
    void compresses_long_events_by_lz4_in_every_partition() {
        owner.execute("select store.ensure_partition(10000001)");
        var otherwise = owner.queryForList("""
                select attrelid::regclass || '.' || attname
                from pg_partition_tree('store.event') join pg_attribute on attrelid = relid
                where attname in ('payload', 'metadata') and attcompression <> 'l'""", String.class);
        assertThat(otherwise).isEmpty();
    }

    private Ledger open() {
        return LedgerFixture.ledger(LedgerFixture.dataSource("skyledger_command", database), Clock.systemUTC());
    }
}
