package org.skyledger.command.intent;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.decision.AirspaceRepository;
import org.skyledger.events.intent.IntentEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    AirspaceRepository<IntentAggregate> intentRepository(
            Airspace airspace, Intents intents, EventStore store, ParameterResolverFactory parameters) {
        return AirspaceRepository.of(
                IntentAggregate.class, airspace, id -> new IntentAggregate(id, intents.find(id)), store, parameters);
    }
}
