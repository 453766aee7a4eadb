package org.skyledger.command.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.skyledger.command.subscription.SomeSubscriptions.ID;
import static org.skyledger.command.subscription.SomeSubscriptions.MANAGER;
import static org.skyledger.command.subscription.SomeSubscriptions.NOW;
import static org.skyledger.command.subscription.SomeSubscriptions.VERSION;
import static org.skyledger.command.subscription.SomeSubscriptions.standing;
import static org.skyledger.command.subscription.SomeSubscriptions.wish;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.command.Leaves;
import org.skyledger.command.decision.Rejected;
import org.skyledger.command.subscription.SubscriptionRejection.AlreadyExists;
import org.skyledger.command.subscription.SubscriptionRejection.NotFound;
import org.skyledger.command.subscription.SubscriptionRejection.NotOverYet;
import org.skyledger.command.subscription.SubscriptionRejection.NothingToChange;
import org.skyledger.events.subscription.SubscriptionCreated;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.events.subscription.SubscriptionExpired;
import org.skyledger.events.subscription.SubscriptionModified;
import org.skyledger.events.subscription.SubscriptionRemoved;

/** Every command in every state; {@code docs/states.md} shows the same table. */
class SubscriptionMatrixTest {

    private static final SubscriptionCommand CREATE = new CreateSubscription(ID, MANAGER, wish(null, null));
    private static final SubscriptionCommand CHANGE = new ChangeSubscription(ID, MANAGER, VERSION, wish(null, null));
    private static final SubscriptionCommand REMOVE = new RemoveSubscription(ID, MANAGER, VERSION);
    private static final SubscriptionCommand CLOSE = new CloseSubscription(ID, Duration.ZERO);

    enum State {
        ABSENT,
        EXPLICIT,
        IMPLICIT,
        OVER
    }

    record Cell(SubscriptionCommand command, State state, Object outcome) {}

    static Stream<Cell> cells() {
        return Stream.of(
                new Cell(CREATE, State.ABSENT, SubscriptionCreated.class),
                new Cell(CREATE, State.EXPLICIT, new AlreadyExists(ID)),
                new Cell(CREATE, State.IMPLICIT, new AlreadyExists(ID)),
                new Cell(CREATE, State.OVER, new AlreadyExists(ID)),
                new Cell(CHANGE, State.ABSENT, new NothingToChange(ID)),
                new Cell(CHANGE, State.EXPLICIT, SubscriptionModified.class),
                new Cell(CHANGE, State.IMPLICIT, SubscriptionModified.class),
                new Cell(CHANGE, State.OVER, SubscriptionModified.class),
                new Cell(REMOVE, State.ABSENT, new NotFound(ID)),
                new Cell(REMOVE, State.EXPLICIT, SubscriptionRemoved.class),
                new Cell(REMOVE, State.IMPLICIT, SubscriptionRemoved.class),
                new Cell(REMOVE, State.OVER, SubscriptionRemoved.class),
                new Cell(CLOSE, State.ABSENT, new NotFound(ID)),
                new Cell(CLOSE, State.EXPLICIT, new NotOverYet(ID)),
                new Cell(CLOSE, State.IMPLICIT, new NotOverYet(ID)),
                new Cell(CLOSE, State.OVER, SubscriptionExpired.class));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void does_what_the_table_says(Cell cell) {
        switch (cell.outcome()) {
            case Class<?> event -> assertThat(decide(cell)).isExactlyInstanceOf(event);
            default ->
                assertThatExceptionOfType(Rejected.class)
                        .isThrownBy(() -> decide(cell))
                        .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(cell.outcome()));
        }
    }

    @Test
    void leaves_out_no_command_and_no_state() {
        assertThat(cells().map(cell -> List.of(cell.command().getClass(), cell.state()))
                        .collect(Collectors.toSet()))
                .hasSize((int) Leaves.of(SubscriptionCommand.class).count() * State.values().length);
    }

    private static SubscriptionEvent decide(Cell cell) {
        var state = switch (cell.state()) {
            case ABSENT -> Subscription.ABSENT;
            case EXPLICIT, OVER -> standing(false);
            case IMPLICIT -> standing(true);
        };
        var now = cell.state() == State.OVER ? NOW.plus(Duration.ofHours(2)) : NOW;
        return SubscriptionDecider.decide(cell.command(), state, new SubscriptionFacts(now, List.of()));
    }
}
