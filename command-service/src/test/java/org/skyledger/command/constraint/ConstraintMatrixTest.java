package org.skyledger.command.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.skyledger.command.constraint.SomeConstraints.ID;
import static org.skyledger.command.constraint.SomeConstraints.MANAGER;
import static org.skyledger.command.constraint.SomeConstraints.NOW;
import static org.skyledger.command.constraint.SomeConstraints.OVN;
import static org.skyledger.command.constraint.SomeConstraints.claim;
import static org.skyledger.command.constraint.SomeConstraints.standing;
import static org.skyledger.command.constraint.SomeConstraints.terms;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.command.Leaves;
import org.skyledger.command.constraint.ConstraintRejection.AlreadyExists;
import org.skyledger.command.constraint.ConstraintRejection.EndsInThePast;
import org.skyledger.command.constraint.ConstraintRejection.NotFound;
import org.skyledger.command.constraint.ConstraintRejection.NotOverYet;
import org.skyledger.command.constraint.ConstraintRejection.NotTheManager;
import org.skyledger.command.constraint.ConstraintRejection.NothingToChange;
import org.skyledger.command.constraint.ConstraintRejection.OvnNotCurrent;
import org.skyledger.command.decision.Rejected;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.constraint.ConstraintLapsed;
import org.skyledger.events.constraint.ConstraintModified;
import org.skyledger.events.constraint.ConstraintPublished;
import org.skyledger.events.constraint.ConstraintRemoved;

/** Every command in every state; {@code docs/states.md} shows the same table. */
class ConstraintMatrixTest {

    private static final ConstraintCommand PUBLISH = new PublishConstraint(ID, MANAGER, claim());
    private static final ConstraintCommand CHANGE = new ChangeConstraint(ID, MANAGER, OVN, claim());
    private static final ConstraintCommand REMOVE = new RemoveConstraint(ID, MANAGER, OVN);
    private static final ConstraintCommand LAPSE = new LapseConstraint(ID, Duration.ZERO);

    enum State {
        ABSENT,
        STANDING,
        OVER
    }

    record Cell(ConstraintCommand command, State state, Object outcome) {}

    static Stream<Cell> cells() {
        var late = NOW.plus(Duration.ofDays(1));
        var past = new EndsInThePast(terms().time().end(), late);
        return Stream.of(
                new Cell(PUBLISH, State.ABSENT, ConstraintPublished.class),
                new Cell(PUBLISH, State.STANDING, new AlreadyExists(ID)),
                new Cell(PUBLISH, State.OVER, past),
                new Cell(CHANGE, State.ABSENT, new NothingToChange(ID)),
                new Cell(CHANGE, State.STANDING, ConstraintModified.class),
                new Cell(CHANGE, State.OVER, past),
                new Cell(REMOVE, State.ABSENT, new NotFound(ID)),
                new Cell(REMOVE, State.STANDING, ConstraintRemoved.class),
                new Cell(REMOVE, State.OVER, ConstraintRemoved.class),
                new Cell(LAPSE, State.ABSENT, new NotFound(ID)),
                new Cell(LAPSE, State.STANDING, new NotOverYet(ID)),
                new Cell(LAPSE, State.OVER, ConstraintLapsed.class));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void does_what_the_table_says(Cell cell) {
        switch (cell.outcome()) {
            case Class<?> event -> assertThat(decide(cell)).isExactlyInstanceOf(event);
            default -> refused(cell.command(), cell.state(), cell.outcome());
        }
    }

    @Test
    void leaves_out_no_command_and_no_state() {
        assertThat(cells().map(cell -> List.of(cell.command().getClass(), cell.state()))
                        .collect(Collectors.toSet()))
                .hasSize((int) Leaves.of(ConstraintCommand.class).count() * State.values().length);
    }

    @Test
    void only_its_manager_changes_it_and_only_with_the_current_ovn() {
        var theirs = new NotTheManager(ID, MANAGER);
        refused(new PublishConstraint(ID, "uss2", claim()), State.STANDING, theirs);
        refused(new ChangeConstraint(ID, "uss2", "old", claim()), State.STANDING, theirs);
        refused(new RemoveConstraint(ID, "uss2", "old"), State.STANDING, theirs);
        refused(new ChangeConstraint(ID, MANAGER, "old", claim()), State.STANDING, new OvnNotCurrent(ID));
        refused(new RemoveConstraint(ID, MANAGER, "old"), State.STANDING, new OvnNotCurrent(ID));
    }

    private static void refused(ConstraintCommand command, State state, Object rejection) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> decide(new Cell(command, state, rejection)))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }

    private static ConstraintEvent decide(Cell cell) {
        var now = cell.state() == State.OVER ? NOW.plus(Duration.ofDays(1)) : NOW;
        return ConstraintDecider.decide(
                cell.command(),
                cell.state() == State.ABSENT ? Constraint.ABSENT : standing(),
                new ConstraintFacts(now, List.of()));
    }
}
