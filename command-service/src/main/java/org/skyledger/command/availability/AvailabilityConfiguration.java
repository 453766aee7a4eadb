package org.skyledger.command.availability;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.decision.AirspaceRepository;
import org.skyledger.events.availability.AvailabilityEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

    @Bean
    Layer<AvailabilityEvent, Availability> availabilityLayer() {
        return Availabilities.layer();
    }

    @Bean
    Availabilities availabilities(Layer<AvailabilityEvent, Availability> availabilityLayer) {
        return new Availabilities(availabilityLayer);
    }

    @Bean
    AirspaceRepository<AvailabilityAggregate> availabilityRepository(
            Airspace airspace,
            Layer<AvailabilityEvent, Availability> availabilityLayer,
            EventStore store,
            ParameterResolverFactory parameters) {
        return AirspaceRepository.of(
                AvailabilityAggregate.class,
                airspace,
                id -> new AvailabilityAggregate(id, availabilityLayer.find(id)),
                store,
                parameters);
    }
}
