package org.skyledger.command.intent;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.decision.AirspaceRepository;
import org.skyledger.command.decision.DecisionClock;
import org.skyledger.command.lapse.Lapsing;
import org.skyledger.command.subscription.SubscribedEntities;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.intent.IntentEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class IntentConfiguration {

    @Bean
    Layer<IntentEvent, Intent> intentLayer() {
        return Intents.layer();
    }

    @Bean
    Intents intents(Layer<IntentEvent, Intent> intentLayer) {
        return new Intents(intentLayer);
    }

    @Bean
    IntentSky intentSky(
            Intents intents,
            Constraints constraints,
            Subscriptions subscriptions,
            Availabilities availabilities,
            DecisionClock clock) {
        return new IntentSky(intents, constraints, subscriptions, availabilities, clock);
    }

    @Bean
    AirspaceRepository<IntentAggregate> intentRepository(
            Airspace airspace, Intents intents, EventStore store, ParameterResolverFactory parameters) {
        return AirspaceRepository.of(
                IntentAggregate.class, airspace, id -> new IntentAggregate(id, intents.find(id)), store, parameters);
    }

    @Bean
    SubscribedEntities subscribedIntents(Intents intents, Availabilities availabilities) {
        return new SubscribedIntents(intents, availabilities);
    }

    /** Before the subscriptions that they name. */
    @Bean
    @Order(0)
    Lapsing intentsThatAreOver(Intents intents) {
        return (now, grace, limit) -> intents.endingBefore(now.minus(grace), limit).stream()
                .map(over -> new LapseIntent(over.id(), grace))
                .toList();
    }
}
