package org.skyledger.command.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.command.intent.DeciderSpec.given;
import static org.skyledger.command.intent.SomeIntents.ID;
import static org.skyledger.command.intent.SomeIntents.MANAGER;
import static org.skyledger.command.intent.SomeIntents.NOW;
import static org.skyledger.command.intent.SomeIntents.OVN;
import static org.skyledger.command.intent.SomeIntents.claim;
import static org.skyledger.command.intent.SomeIntents.standing;
import static org.skyledger.events.intent.IntentState.ACCEPTED;
import static org.skyledger.events.intent.IntentState.ACTIVATED;
import static org.skyledger.events.intent.IntentState.CONTINGENT;
import static org.skyledger.events.intent.IntentState.NONCONFORMING;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skyledger.command.intent.IntentRejection.AlreadyExists;
import org.skyledger.command.intent.IntentRejection.NotFound;
import org.skyledger.command.intent.IntentRejection.NothingToChange;
import org.skyledger.command.intent.IntentRejection.TransitionRefused;
import org.skyledger.events.intent.IntentActivated;
import org.skyledger.events.intent.IntentConformanceRestored;
import org.skyledger.events.intent.IntentContingencyDeclared;
import org.skyledger.events.intent.IntentEnded;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.intent.IntentLapsed;
import org.skyledger.events.intent.IntentModified;
import org.skyledger.events.intent.IntentNonconformanceDeclared;
import org.skyledger.events.intent.IntentPlanned;
import org.skyledger.events.intent.IntentState;

/** Every command in every state; {@code docs/intent-states.md} shows the same table. */
class IntentMatrixTest {

    private static final IntentCommand PLAN = new PlanIntent(ID, MANAGER, claim());
    private static final IntentCommand REPLAN = new ReplanIntent(ID, MANAGER, OVN, claim());
    private static final IntentCommand ACTIVATE = new ActivateIntent(ID, MANAGER, OVN, claim());
    private static final IntentCommand NONCONFORMANCE = new DeclareNonconformance(ID, MANAGER, OVN, claim());
    private static final IntentCommand CONTINGENCY = new DeclareContingency(ID, MANAGER, OVN, claim());
    private static final IntentCommand END = new EndIntent(ID, MANAGER, OVN);

    private static final IntentCommand LAPSE = new LapseIntent(ID, Duration.ZERO);

    private static final Intent ABSENT = Intent.ABSENT;

    record Cell<T>(IntentCommand command, Intent state, T outcome) {

        String name() {
            var in = switch (state) {
                case Intent.Absent _ -> "Absent";
                case Intent.Standing standing -> standing.state().label();
            };
            return command.getClass().getSimpleName() + " in " + in;
        }
    }

    private static Stream<Cell<Class<? extends IntentEvent>>> accepted() {
        return Stream.of(
                new Cell<>(PLAN, ABSENT, IntentPlanned.class),
                new Cell<>(REPLAN, standing(ACCEPTED), IntentModified.class),
                new Cell<>(ACTIVATE, standing(ACCEPTED), IntentActivated.class),
                new Cell<>(ACTIVATE, standing(ACTIVATED), IntentModified.class),
                new Cell<>(ACTIVATE, standing(NONCONFORMING), IntentConformanceRestored.class),
                new Cell<>(NONCONFORMANCE, standing(ACCEPTED), IntentNonconformanceDeclared.class),
                new Cell<>(NONCONFORMANCE, standing(ACTIVATED), IntentNonconformanceDeclared.class),
                new Cell<>(NONCONFORMANCE, standing(NONCONFORMING), IntentModified.class),
                new Cell<>(CONTINGENCY, standing(ACCEPTED), IntentContingencyDeclared.class),
                new Cell<>(CONTINGENCY, standing(ACTIVATED), IntentContingencyDeclared.class),
                new Cell<>(CONTINGENCY, standing(NONCONFORMING), IntentContingencyDeclared.class),
                new Cell<>(CONTINGENCY, standing(CONTINGENT), IntentModified.class),
                new Cell<>(END, standing(ACCEPTED), IntentEnded.class),
                new Cell<>(END, standing(ACTIVATED), IntentEnded.class),
                new Cell<>(END, standing(NONCONFORMING), IntentEnded.class),
                new Cell<>(END, standing(CONTINGENT), IntentEnded.class),
                new Cell<>(LAPSE, standing(ACCEPTED), IntentLapsed.class),
                new Cell<>(LAPSE, standing(ACTIVATED), IntentLapsed.class),
                new Cell<>(LAPSE, standing(NONCONFORMING), IntentLapsed.class),
                new Cell<>(LAPSE, standing(CONTINGENT), IntentLapsed.class));
    }

    private static Stream<Cell<IntentRejection>> refused() {
        return Stream.of(
                new Cell<>(PLAN, standing(ACCEPTED), new AlreadyExists(ID)),
                new Cell<>(PLAN, standing(ACTIVATED), new AlreadyExists(ID)),
                new Cell<>(PLAN, standing(NONCONFORMING), new AlreadyExists(ID)),
                new Cell<>(PLAN, standing(CONTINGENT), new AlreadyExists(ID)),
                new Cell<>(REPLAN, ABSENT, new NothingToChange(ID)),
                new Cell<>(REPLAN, standing(ACTIVATED), new TransitionRefused(ACTIVATED, ACCEPTED)),
                new Cell<>(REPLAN, standing(NONCONFORMING), new TransitionRefused(NONCONFORMING, ACCEPTED)),
                new Cell<>(REPLAN, standing(CONTINGENT), new TransitionRefused(CONTINGENT, ACCEPTED)),
                new Cell<>(ACTIVATE, ABSENT, new NothingToChange(ID)),
                new Cell<>(ACTIVATE, standing(CONTINGENT), new TransitionRefused(CONTINGENT, ACTIVATED)),
                new Cell<>(NONCONFORMANCE, ABSENT, new NothingToChange(ID)),
                new Cell<>(NONCONFORMANCE, standing(CONTINGENT), new TransitionRefused(CONTINGENT, NONCONFORMING)),
                new Cell<>(CONTINGENCY, ABSENT, new NothingToChange(ID)),
                new Cell<>(END, ABSENT, new NotFound(ID)),
                new Cell<>(LAPSE, ABSENT, new NotFound(ID)));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Cell<Class<? extends IntentEvent>> cell) {
        var decided = given(cell.state(), factsFor(cell)).when(cell.command()).then(cell.outcome());
        assertThat(decided.entity()).isEqualTo(ID);
        assertThat(decided.manager()).isEqualTo(MANAGER);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Cell<IntentRejection> cell) {
        given(cell.state()).when(cell.command()).thenRejected(cell.outcome());
    }

    /** Long after the intent, where that is the point. */
    private static IntentFacts factsFor(Cell<?> cell) {
        return SomeFacts.withNeighbours()
                .at(cell.command() instanceof LapseIntent ? NOW.plus(Duration.ofDays(1)) : NOW)
                .facts();
    }

    @Test
    void leaves_out_no_command_and_no_state() {
        var cells = Stream.concat(accepted(), refused()).map(Cell::name).collect(Collectors.toSet());
        var commands = List.of(PLAN, REPLAN, ACTIVATE, NONCONFORMANCE, CONTINGENCY, END, LAPSE);
        assertThat(cells).hasSize(commands.size() * (IntentState.values().length + 1));
        assertThat(commands.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(IntentCommand.class)
                        .flatMap(IntentMatrixTest::leaves)
                        .toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(IntentMatrixTest::leaves);
    }
}
