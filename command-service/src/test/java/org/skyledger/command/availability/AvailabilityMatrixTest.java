package org.skyledger.command.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Leaves;
import org.skyledger.command.availability.Availability.Declared;
import org.skyledger.command.availability.AvailabilityRejection.VersionNotCurrent;
import org.skyledger.command.decision.Rejected;
import org.skyledger.events.availability.AvailabilityDeclared;
import org.skyledger.events.availability.UssAvailability;

/** The one command in both states; {@code docs/states.md} shows the same table. */
class AvailabilityMatrixTest {

    private static final Availability DECLARED = new Declared("uss2", "v1", UssAvailability.NORMAL);

    @Test
    void of_a_uss_that_nobody_knows_can_be_declared_without_a_version_only() {
        assertThat(decide("", Availability.UNKNOWN)).isExactlyInstanceOf(AvailabilityDeclared.class);
        refused("v1", Availability.UNKNOWN, false);
    }

    @Test
    void that_was_declared_can_be_declared_again_by_who_knows_it_only() {
        var event = (AvailabilityDeclared) decide("v1", DECLARED);
        assertThat(event.availability()).isEqualTo(UssAvailability.DOWN);
        assertThat(event.version()).isNotEqualTo("v1");
        refused("", DECLARED, true);
        refused("v0", DECLARED, true);
    }

    @Test
    void leaves_out_no_command_and_no_state() {
        assertThat(Leaves.of(AvailabilityCommand.class)).containsExactly(DeclareAvailability.class);
        assertThat(Leaves.of(Availability.class)).hasSize(2);
    }

    private static Object decide(String oldVersion, Availability before) {
        var command = new DeclareAvailability("uss2", UssAvailability.DOWN, oldVersion, UUID.randomUUID());
        return AvailabilityDecider.decide(command, before);
    }

    private static void refused(String oldVersion, Availability before, boolean known) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> decide(oldVersion, before))
                .satisfies(
                        rejected -> assertThat(rejected.rejection()).isEqualTo(new VersionNotCurrent("uss2", known)));
    }
}
