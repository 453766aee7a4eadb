package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;

class LedgerCheckTest {

    private final List<LedgerRecord> rows = Rows.of(planned(A), planned(B), activated(A), ended(B));

    @Test
    void a_whole_ledger_agrees() {
        assertThat(check(rows)).isEqualTo(new Comparison("ledger", 4, 0, List.of(), null));
    }

    @Test
    void an_empty_ledger_agrees() {
        assertThat(new LedgerCheck().finish(new Head(0, Hash.GENESIS)).agrees()).isTrue();
    }

    @Test
    void finds_a_changed_payload() {
        rows.set(1, Rows.tampered(rows.get(1)));
        assertThat(check(rows).first()).containsExactly("position 2 is not what its hash covers");
    }

    @Test
    void finds_a_missing_position() {
        rows.remove(1);
        assertThat(check(rows).first()).contains("position 3 follows 1", "position 3 does not continue the chain");
    }

    @Test
    void finds_a_record_that_was_replaced_and_hashed_anew() {
        rows.set(
                1,
                Rows.moved(
                        rows.get(2), 2, 1, rows.get(1).recordedAt(), rows.get(1).previousHash()));
        assertThat(check(rows).first()).contains("position 3 does not continue the chain");
    }

    @Test
    void finds_a_broken_order_within_an_entity() {
        var last = rows.getLast();
        rows.set(3, Rows.moved(last, 4, 5, last.recordedAt(), last.previousHash()));
        assertThat(check(rows).first()).containsExactly("position 4 is number 5 of " + B + ", not 1");
    }

    @Test
    void finds_time_that_stands_still() {
        var last = rows.getLast();
        rows.set(3, Rows.moved(last, 4, 1, rows.get(2).recordedAt(), last.previousHash()));
        assertThat(check(rows).first()).containsExactly("position 4 was recorded no later than the one before");
    }

    @Test
    void finds_a_head_that_knows_more_than_the_ledger() {
        var head = new Head(4, rows.getLast().hash());
        rows.removeLast();
        var check = new LedgerCheck();
        rows.forEach(check::accept);
        assertThat(check.finish(head).disagreements()).isEqualTo(1);
    }

    private static Comparison check(List<LedgerRecord> rows) {
        var check = new LedgerCheck();
        rows.forEach(check::accept);
        return check.finish(new Head(rows.getLast().position(), rows.getLast().hash()));
    }
}
