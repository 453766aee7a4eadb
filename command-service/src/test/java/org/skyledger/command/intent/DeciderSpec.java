package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.events.intent.IntentEvent;

/** Given a state and its neighbours, when a command comes, then this happens. */
final class DeciderSpec {

    private final Intent state;
    private final List<Standing> neighbours;

    private DeciderSpec(Intent state, List<Standing> neighbours) {
        this.state = state;
        this.neighbours = neighbours;
    }

    static DeciderSpec given(Intent state, Standing... neighbours) {
        return new DeciderSpec(state, List.of(neighbours));
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

        private IntentEvent decide() {
            return IntentDecider.decide(command, state, new IntentFacts(SomeIntents.NOW, neighbours));
        }
    }
}
