package org.skyledger.command.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.command.TestService;
import org.skyledger.command.ledger.Ledger;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A ledger with two snapshots, and more behind the second; a start from them is compared with one without. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotSliceTest {

    private static final String FOLDED = "folding the ledger from its beginning";

    private final Database database = Backing.postgres().freshDatabase();
    private final JdbcTemplate owner = new JdbcTemplate(
            new DriverManagerDataSource(database.url(), "skyledger_store_owner", "skyledger_store_owner"));
    private long older;
    private long newer;
    private Memory folded;

    @BeforeAll
    void decide() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        older = traffic(seed, Map.of("skyledger.snapshot.least", "1"));
        newer = traffic(seed + 1, Map.of("skyledger.snapshot.least", "1"));
        traffic(seed + 2, Map.of("skyledger.snapshot.enabled", "false"));
        folded = memory("false");
        owner.execute("create table store.kept as table store.snapshot");
        owner.execute("create table store.kept_chunk as table store.snapshot_chunk");
    }

    private long traffic(long seed, Map<String, String> settings) {
        try (var service = TestService.on(database, with(settings))) {
            new Traffic(service, seed).send(150);
            return service.bean(Ledger.class).position();
        }
    }

    private Memory memory(String enabled) {
        try (var service = TestService.on(database, with(Map.of("skyledger.snapshot.enabled", enabled)))) {
            return Memory.of(service);
        }
    }

    private static Map<String, String> with(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put("skyledger.relay.enabled", "false");
        all.put("skyledger.lapse.enabled", "false");
        return all;
    }

    @AfterEach
    void repair() {
        owner.execute("delete from store.snapshot");
        owner.execute("insert into store.snapshot select * from store.kept");
        owner.execute("insert into store.snapshot_chunk select * from store.kept_chunk");
    }

    @AfterAll
    void sweep() {
        owner.execute("drop table store.kept, store.kept_chunk");
    }

    @Test
    void a_start_from_one_knows_and_decides_what_a_start_without_does(CapturedOutput output) {
        assertThat(folded.states())
                .hasSize(5)
                .allSatisfy((_, states) -> assertThat(states).isNotEmpty());
        assertThat(memory("true")).isEqualTo(folded);
        assertThat(output).contains("Starting from the snapshot of position " + newer + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        update store.snapshot_chunk set data = set_byte(data, 20, get_byte(data, 20) # 1) | the digest of its chunk 0 is wrong
        update store.snapshot_chunk set data = substr(data, 1, 30) where nr = 1           | the digest of its chunk 1 is wrong
        delete from store.snapshot_chunk where nr = 2                                     | chunk 2 is missing
        update store.snapshot set format = 'of-old'                                       | another version of the software wrote it
        update store.snapshot set position = position - 1                                 | its digest is not the one
        update store.snapshot set chunks = ''::bytea                                      | its digest is not the one
        """)
    void what_is_wrong_with_one_costs_time_and_nothing_else(String damage, String reason, CapturedOutput output) {
        var newest = owner.queryForObject("select max(id) from store.snapshot", Long.class);
        owner.execute(damage + (damage.contains("where") ? " and " : " where ") + which(damage) + " = " + newest);
        assertThat(memory("true")).isEqualTo(folded);
        assertThat(output).contains("is not used: " + reason, "Starting from the snapshot of position " + older + ",");

        owner.execute(damage.replace("get_byte(data, 20) # 1", "get_byte(data, 20) # 2"));
        assertThat(memory("true")).isEqualTo(folded);
        assertThat(output).contains(FOLDED);
    }

    private static String which(String damage) {
        return damage.contains("snapshot_chunk") ? "snapshot" : "id";
    }

    @Test
    void one_of_another_ledger_is_not_used(CapturedOutput output) {
        owner.execute("create table store.cut as select * from store.event where position > " + (older - 1));
        owner.execute("create table store.head as table store.ledger_head");
        owner.execute("delete from store.event where position > " + (older - 1));
        owner.execute("""
                update store.ledger_head set (position, hash, recorded_at) =
                    (select position, hash, recorded_at from store.event order by position desc limit 1)""");
        var shorter = memory("false");
        assertThat(memory("true")).isEqualTo(shorter);
        assertThat(output).contains("is not used: the ledger has another record there, or none", FOLDED);

        owner.execute("insert into store.event select * from store.cut");
        owner.execute("update store.ledger_head set (position, hash, recorded_at) = "
                + "(select position, hash, recorded_at from store.head)");
        owner.execute("drop table store.cut, store.head");
    }

    @Test
    void tables_that_cannot_be_read_keep_nobody_from_starting(CapturedOutput output) {
        owner.execute("revoke select on store.snapshot from skyledger_command");
        assertThat(memory("true")).isEqualTo(folded);
        assertThat(output).contains("Snapshots are not used, because they cannot be read");
        owner.execute("grant select on store.snapshot to skyledger_command");
    }

    @Test
    void the_last_two_are_kept_and_instances_do_not_write_the_same_twice(CapturedOutput output) {
        var often = Map.of("skyledger.snapshot.every", "20", "skyledger.snapshot.least", "1");
        try (var one = TestService.on(database, with(often));
                var other = TestService.on(database, with(often))) {
            await().until(() -> output.getOut()
                    .contains("Wrote a snapshot of position " + folded.head().position()));
            assertThat(one.url()).isNotEqualTo(other.url());
        }
        assertThat(owner.queryForList("select position from store.snapshot order by position", Long.class))
                .containsExactly(newer, folded.head().position());
        assertThat(memory("true")).isEqualTo(folded);
    }
}
