package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.events.intent.IntentState;

class StatesTest {

    @Test
    void reads_every_state_in_the_standards_spelling() {
        var all = Arrays.stream(IntentState.values()).map(IntentState::label).collect(Collectors.joining(","));

        assertThat(States.of(all).states()).containsExactlyInAnyOrder(IntentState.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ended", "accepted", "Accepted,", "Accepted, Activated"})
    void refuses_others_and_lists_what_is_allowed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> States.of(text))
                .withMessageEndingWith("Accepted, Activated, Nonconforming, Contingent");
    }
}
