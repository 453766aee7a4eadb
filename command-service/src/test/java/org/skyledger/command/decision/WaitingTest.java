package org.skyledger.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void who_waits_too_long_is_told_to_look_again() {
        try (var waiting = new Waiting(Duration.ofMillis(1))) {
            var answer = waiting.begin(new CompletableFuture<String>());
            assertThatThrownBy(answer::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(Overdue.class);
        }
    }

    @Test
    void whoever_is_answered_is_left_alone_and_those_behind_are_still_looked_after() {
        try (var waiting = new Waiting(Duration.ofMillis(1))) {
            var answered = waiting.begin(CompletableFuture.completedFuture("answer"));
            var forgotten = waiting.begin(new CompletableFuture<String>());
            assertThatThrownBy(forgotten::join).hasCauseInstanceOf(Overdue.class);
            assertThat(answered.join()).isEqualTo("answer");
        }
    }

    @Test
    void whoever_has_time_left_waits_on() {
        try (var waiting = new Waiting(Duration.ofHours(1))) {
            var answer = waiting.begin(new CompletableFuture<String>());
            waiting.look();
            assertThat(answer).isNotDone();
        }
    }
}
