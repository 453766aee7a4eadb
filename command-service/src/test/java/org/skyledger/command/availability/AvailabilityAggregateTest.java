package org.skyledger.command.availability;

import static org.skyledger.command.Fixtures.only;

import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.skyledger.command.Fixtures;
import org.skyledger.events.availability.AvailabilityDeclared;
import org.skyledger.events.availability.UssAvailability;

/** That Axon finds the handler and folds the event. */
class AvailabilityAggregateTest {

    private final FixtureConfiguration<AvailabilityAggregate> fixture = Fixtures.of(AvailabilityAggregate.class);

    @Test
    void declares_and_declares_again() {
        fixture.given(new AvailabilityDeclared("uss2", "v1", UssAvailability.NORMAL))
                .when(new DeclareAvailability("uss2", UssAvailability.DOWN, "v1", UUID.randomUUID()))
                .expectEventsMatching(only(AvailabilityDeclared.class));
    }
}
