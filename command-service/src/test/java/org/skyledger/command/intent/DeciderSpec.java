package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.events.intent.IntentEvent;

/** Given a state and its neighbours, when a command comes, then this happens. */
final class DeciderSpec {

    private final Intent state;
    private final IntentFacts facts;

    private DeciderSpec(Intent state, IntentFacts facts) {
        this.state = state;
        this.facts = facts;
    }

    static DeciderSpec given(Intent state, Standing... neighbours) {
        return given(state, SomeFacts.withNeighbours(neighbours).facts());
    }

    static DeciderSpec given(Intent state, IntentFacts facts) {
        return new DeciderSpec(state, facts);
    }

    Outcome when(IntentCommand command) {
        return new Outcome(command);
    }

    final class Outcome {

        private final IntentCommand command;

        private Outcome(IntentCommand command) {
            this.command = command;
        }

        <E extends IntentEvent> E then(Class<E> event) {
            var decided = decide();
            assertThat(decided).isExactlyInstanceOf(event);
            return event.cast(decided);
        }

        void thenRejected(IntentRejection rejection) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(this::decide)
                    .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
        }

        /** Everything that was decided. */
        IntentDecision decision() {
            return IntentDecider.decide(command, state, facts);
        }

        private IntentEvent decide() {
            return decision().event();
        }
    }
}
