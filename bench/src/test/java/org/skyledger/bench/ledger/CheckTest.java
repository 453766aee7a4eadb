package org.skyledger.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void holds_when_every_answer_is_one_sound_event() {
        var check = new Check("ledger", 10, 10, 0);
        assertThat(check.holds()).isTrue();
        assertThat(check).hasToString("ledger agrees: 10 commands were answered, 10 events recorded, 0 of them faulty");
    }

    @Test
    void fails_when_an_answered_command_left_no_event() {
        assertThat(new Check("ledger", 10, 9, 0).holds()).isFalse();
    }

    @Test
    void fails_when_an_event_was_recorded_that_nobody_was_told_of() {
        assertThat(new Check("ledger", 10, 11, 0).holds()).isFalse();
    }

    @Test
    void fails_when_an_event_is_not_what_it_should_be() {
        assertThat(new Check("ledger", 10, 10, 1).holds()).isFalse();
    }
}
