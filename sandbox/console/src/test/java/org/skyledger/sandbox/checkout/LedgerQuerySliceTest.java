package org.skyledger.sandbox.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.events.Hash;
import org.skyledger.events.HashChain;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.Database;

/** The query by which docs/ledger.md lets an auditor verify the ledger by hand. */
class LedgerQuerySliceTest {

    private static final String OWNER = "skyledger_store_owner";
    private static final String AUDITOR = "skyledger_auditor";

    private Database database;
    private Hash first = Hash.GENESIS;

    @BeforeEach
    void fill() throws SQLException {
        database = Backing.postgres().freshDatabase();
        execute(Checkout.read(Path.of("command-service/src/main/resources/db/migration/store/V1__ledger.sql")));
        first = append(1, Hash.GENESIS);
        var previous = first;
        for (int position = 2; position <= 4; position++) {
            previous = append(position, previous);
        }
    }

    private Hash append(int position, Hash previous) throws SQLException {
        var entity = new UUID(7, 7);
        var at = Instant.parse("2026-03-04T05:06:07.000008Z").plusSeconds(position);
        // Spaces that jsonb would drop, and a letter of two bytes.
        var payload = "{ \"nr\": " + position + ", \"what\":\"Übung\"}";
        var hash = HashChain.hash(previous, position, entity, position - 1, "an.Event", 1, at, payload, "{}");
        try (var connection = connect(OWNER);
                var insert = connection.prepareStatement("insert into store.event values"
                        + " (?, ?, ?, 'an.Event', 1, ?::json, '{}', ?::timestamptz, ?, ?)")) {
            insert.setLong(1, position);
            insert.setObject(2, entity);
            insert.setInt(3, position - 1);
            insert.setString(4, payload);
            insert.setString(5, at.toString());
            insert.setBytes(6, previous.bytes());
            insert.setBytes(7, hash.bytes());
            insert.executeUpdate();
        }
        return hash;
    }

    @Test
    void finds_nothing_in_a_whole_ledger() throws SQLException {
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{\"nr\": 2, \"what\":\"Übung\"}'",
                "metadata = '{ }'",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "type = 'another.Event'",
                "revision = 2",
                "sequence = 8",
                "entity = 'c2d6f1a8-94e3-4b07-8f5d-1e0a6b7c8d92'"
            })
    void names_a_record_that_is_not_what_its_hash_covers(String change) throws SQLException {
        execute("update store.event set " + change + " where position = 2");
        assertThat(found()).containsExactly(2L);
    }

    @Test
    void names_what_follows_a_gap() throws SQLException {
        execute("delete from store.event where position = 2");
        assertThat(found()).containsExactly(3L);
    }

    @Test
    void names_what_follows_a_gap_over_which_the_chain_was_joined_anew() throws SQLException {
        execute("delete from store.event where position > 1");
        append(3, first);
        assertThat(found()).containsExactly(3L);
    }

    @Test
    void names_what_follows_a_record_that_was_replaced_whole() throws SQLException {
        execute("delete from store.event where position = 2");
        append(2, new Hash("09".repeat(32)));
        assertThat(found()).containsExactly(2L, 3L);
    }

    private List<Long> found() throws SQLException {
        var query = Pattern.compile("```sql\n(select position\nfrom .*?)```", Pattern.DOTALL)
                .matcher(Checkout.read(Path.of("docs/ledger.md")));
        assertThat(query.find()).isTrue();
        try (var connection = connect(AUDITOR);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.group(1).strip().replaceFirst(";$", ""))) {
            var positions = new ArrayList<Long>();
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
            return positions;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connect(OWNER);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(database.url(), role, role);
    }
}
