package org.skyledger.bench.dss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skyledger.bench.plant.Ledger;

class LedgerCheckTest {

    private static final Ledger.Stretch TEN = new Ledger.Stretch(10, 10, 10);

    @Test
    void holds_when_every_answer_is_one_event() {
        var check = new LedgerCheck(8, 2, 10, TEN);
        assertThat(check.holds()).isTrue();
        assertThat(check).hasToString("""
                the ledger agrees: 8 writes and 2 subscriptions were answered, its head moved by 10; \
                it holds 10 events with 10 different positions and 10 different versions""");
    }

    @Test
    void fails_when_an_answered_write_is_not_in_the_ledger() {
        assertThat(new LedgerCheck(9, 2, 10, TEN).holds()).isFalse();
    }

    @Test
    void fails_when_an_event_is_in_the_ledger_that_nobody_was_told_of() {
        assertThat(new LedgerCheck(7, 2, 10, TEN).holds()).isFalse();
    }

    @Test
    void fails_when_a_position_was_given_twice() {
        assertThat(new LedgerCheck(8, 2, 10, new Ledger.Stretch(10, 9, 10)).holds())
                .isFalse();
    }

    @Test
    void fails_when_the_head_is_not_where_the_events_end() {
        assertThat(new LedgerCheck(8, 2, 10, new Ledger.Stretch(11, 11, 11)).holds())
                .isFalse();
    }
}
