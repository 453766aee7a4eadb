package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

class DatabaseSliceTest {

    private static final String TWO_VERSIONS = """
            insert into view.intent_version
            select '%1$s', p, v, s, 'uss1', 'https://uss1.example/utm', tstzrange(f::timestamptz, u::timestamptz),
                '[2026-03-04T06:06:07Z,2026-03-04T07:06:07Z]', st_multi(st_buffer(st_point(8, 47, 4326), 0.01)),
                450, 500, '[]'
            from (values
                (1, 1, 'Accepted', '2026-03-04T05:06:07.001Z', '2026-03-04T05:06:07.002Z'),
                (2, 2, 'Activated', '2026-03-04T05:06:07.002Z', null)) as row (p, v, s, f, u)""".formatted(A);

    private static final String CONSTRAINT_AND_SUBSCRIPTION = """
            insert into view.constraint_version
            values ('%1$s', 1, 1, 'uss1', 'https://uss1.example/utm',
                '[2026-03-04T05:06:07.001Z,2026-03-04T05:06:07.003Z)', '[2026-03-04T06:06:07Z,2026-03-04T07:06:07Z]',
                st_multi(st_buffer(st_point(8, 47, 4326), 0.01)), 450, 500, '[]');
            insert into view.subscription_version
            values ('%2$s', 2, 'first', 'uss1', 'https://uss1.example/utm', true, false, true,
                '[2026-03-04T05:06:07.002Z,)', '[2026-03-04T06:06:07Z,2026-03-04T07:06:07Z]',
                st_multi(st_buffer(st_point(8, 47, 4326), 0.01)), 450, 500, '[]')""".formatted(A, B);

    private final TestDatabase database = new TestDatabase();

    DatabaseSliceTest() throws SQLException {}

    @Nested
    class The_ledger {

        private final List<LedgerRecord> rows = Rows.of(planned(A), planned(B), activated(A), ended(B));

        @Test
        void is_read_as_it_was_written() throws SQLException {
            database.append(rows);
            try (var connection = database.audit()) {
                var ledger = new Ledger(connection);
                assertThat(ledger.head()).isEqualTo(new Head(4, rows.getLast().hash()));
                var read = new ArrayList<LedgerRecord>();
                ledger.forEach(0, 4, read::add);
                assertThat(read).isEqualTo(rows).allMatch(LedgerRecord::isIntact);
            }
        }

        @Test
        void is_read_between_two_positions() throws SQLException {
            database.append(rows);
            try (var connection = database.audit()) {
                var read = new ArrayList<LedgerRecord>();
                new Ledger(connection).forEach(1, 3, read::add);
                assertThat(read).isEqualTo(rows.subList(1, 3));
            }
        }

        @Test
        void has_a_head_while_it_is_empty() throws SQLException {
            try (var connection = database.audit()) {
                assertThat(new Ledger(connection).head()).isEqualTo(new Head(0, Hash.GENESIS));
            }
        }

        @Test
        void tells_when_a_payload_was_changed_by_so_much_as_a_space() throws SQLException {
            database.append(rows);
            database.changeLedger("update store.event set payload = (payload::text || ' ')::json where position = 2");
            try (var connection = database.audit()) {
                var check = new LedgerCheck();
                var ledger = new Ledger(connection);
                ledger.forEach(0, 4, check::accept);
                assertThat(check.finish(ledger.head()).first())
                        .containsExactly("position 2 is not what its hash covers");
            }
        }
    }

    @Nested
    class The_view {

        private final List<LedgerRecord> rows = Rows.of(planned(A), activated(A));

        @BeforeEach
        void fill() throws SQLException {
            database.changeView(TWO_VERSIONS);
        }

        @Test
        void agrees_with_the_ledger() throws SQLException {
            assertThat(compare().first()).isEmpty();
        }

        @Test
        void is_read_as_it_was_at_a_position() throws SQLException {
            rows.removeLast();
            assertThat(compare().first()).isEmpty();
        }

        @Test
        void tells_a_changed_state_and_other_bounds() throws SQLException {
            database.changeView("update view.intent_version set state = 'Contingent' where position = 1");
            database.changeView("update view.intent_version set upper_altitude_meters = 501 where position = 2");
            assertThat(compare().disagreements()).isEqualTo(2);
        }

        @Test
        void has_reached_what_its_slowest_partition_has_reached() throws SQLException {
            try (var connection = database.audit()) {
                var views = new Views(connection);
                assertThat(views.reached()).isZero();
                database.changeView("insert into view.progress values"
                        + " ('intents', 0, 7, now()), ('intents', 1, 5, now()), ('another', 0, 1, now())");
                assertThat(views.reached()).as("two views have not begun").isZero();
                database.changeView("insert into view.progress values"
                        + " ('constraints', 0, 6, now()), ('subscriptions', 0, 9, now())");
                assertThat(views.reached()).isEqualTo(5);
            }
        }

        @Test
        void of_constraints_and_of_subscriptions_agree_too() throws SQLException {
            rows.clear();
            rows.addAll(Rows.of(Rows.published(A), Rows.subscribed(B), Rows.removed(A)));
            database.changeView("delete from view.intent_version");
            database.changeView(CONSTRAINT_AND_SUBSCRIPTION);
            assertThat(compare().first()).isEmpty();
            database.changeView("update view.subscription_version set implicit = false");
            database.changeView("update view.constraint_version set manager = 'uss9'");
            assertThat(compare().disagreements()).isEqualTo(2);
        }

        private Comparison compare() throws SQLException {
            var fold = new VersionFold();
            rows.forEach(fold::accept);
            var expected = new HashMap<Long, Version>();
            fold.versions().forEach(version -> expected.put(version.position(), version));
            var checklist = new Checklist<>("view", expected);
            var last = rows.getLast();
            try (var connection = database.audit()) {
                for (var view : View.values()) {
                    new Views(connection)
                            .forEach(
                                    view,
                                    last.position(),
                                    last.recordedAt(),
                                    version -> checklist.found(version.position(), version));
                }
            }
            return checklist.finish();
        }
    }
}
