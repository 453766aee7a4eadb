package org.skyledger.bench.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History history = History.of(1_000, 10_000);

    @Test
    void every_intent_stands_and_has_changed_as_often() {
        assertThat(history.changes()).isEqualTo(10);
        assertThat(history.events()).isEqualTo(11_000);
    }

    @Test
    void ids_are_those_that_the_database_makes() {
        // select md5('intent 7')::uuid
        assertThat(History.id(7)).hasToString("9d1b97ea-ab5b-9e99-05f7-6bcffbc2064c");
    }

    @Test
    void all_of_it_is_in_the_past() {
        assertThat(history.at(history.events())).isBefore(Instant.now());
        assertThat(Duration.between(history.at(0), history.at(history.events())))
                .isBetween(Duration.ofDays(29), Duration.ofDays(30));
    }
}
