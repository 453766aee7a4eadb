package org.skyledger.command;

import static org.axonframework.test.matchers.Matchers.andNoMore;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.sequenceOf;
import static org.hamcrest.CoreMatchers.instanceOf;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.skyledger.command.decision.EntityCommand;
import org.skyledger.events.DomainEvent;

/** Axon's test fixtures, wired as the decision loop is. */
public final class Fixtures {

    private Fixtures() {}

    /** @param resources what the aggregate's handlers take as parameters */
    public static <T> FixtureConfiguration<T> of(Class<T> aggregate, Object... resources) {
        FixtureConfiguration<T> fixture = new AggregateTestFixture<>(aggregate);
        for (var resource : resources) {
            fixture.registerInjectableResource(resource);
        }
        return fixture.registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                (Object) ((EntityCommand) command.getPayload()).entity().toString(), null));
    }

    /** One event of this type and no other. */
    public static Matcher<? extends List<? super EventMessage<?>>> only(Class<? extends DomainEvent> event) {
        return payloadsMatching(sequenceOf(instanceOf(event), andNoMore()));
    }
}
