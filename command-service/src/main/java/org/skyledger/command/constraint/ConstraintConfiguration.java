package org.skyledger.command.constraint;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.decision.AirspaceRepository;
import org.skyledger.command.decision.DecisionClock;
import org.skyledger.command.lapse.Lapsing;
import org.skyledger.command.subscription.SubscribedEntities;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.constraint.ConstraintEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConstraintConfiguration {

    @Bean
    Layer<ConstraintEvent, Constraint> constraintLayer() {
        return Constraints.layer();
    }

    @Bean
    Constraints constraints(Layer<ConstraintEvent, Constraint> constraintLayer) {
        return new Constraints(constraintLayer);
    }

    @Bean
    ConstraintSky constraintSky(Subscriptions subscriptions, DecisionClock clock) {
        return new ConstraintSky(subscriptions, clock);
    }

    @Bean
    AirspaceRepository<ConstraintAggregate> constraintRepository(
            Airspace airspace, Constraints constraints, EventStore store, ParameterResolverFactory parameters) {
        return AirspaceRepository.of(
                ConstraintAggregate.class,
                airspace,
                id -> new ConstraintAggregate(id, constraints.find(id)),
                store,
                parameters);
    }

    @Bean
    SubscribedEntities subscribedConstraints(Constraints constraints) {
        return new SubscribedConstraints(constraints);
    }

    @Bean
    Lapsing constraintsThatAreOver(Constraints constraints) {
        return (now, grace, limit) -> constraints.endingBefore(now.minus(grace), limit).stream()
                .map(over -> new LapseConstraint(over.id(), grace))
                .toList();
    }
}
