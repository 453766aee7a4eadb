package org.skyledger.command.subscription;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.airspace.Layer;
import org.skyledger.command.decision.AirspaceRepository;
import org.skyledger.command.lapse.Lapsing;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    Layer<SubscriptionEvent, Subscription> subscriptionLayer() {
        return Subscriptions.layer();
    }

    @Bean
    Subscriptions subscriptions(Layer<SubscriptionEvent, Subscription> subscriptionLayer) {
        return new Subscriptions(subscriptionLayer);
    }

    @Bean
    SubscribedSky subscribedSky(List<SubscribedEntities> kinds) {
        return new SubscribedSky(kinds);
    }

    @Bean
    AirspaceRepository<SubscriptionAggregate> subscriptionRepository(
            Airspace airspace, Subscriptions subscriptions, EventStore store, ParameterResolverFactory parameters) {
        return AirspaceRepository.of(
                SubscriptionAggregate.class,
                airspace,
                id -> new SubscriptionAggregate(id, subscriptions.find(id)),
                store,
                parameters);
    }

    @Bean
    SubscriptionHistory subscriptionHistory(AirspaceRepository<SubscriptionAggregate> subscriptionRepository) {
        return event -> subscriptionRepository.change(
                event.subscription(), SubscriptionAggregate::new, subscription -> subscription.record(event));
    }

    @Bean
    Lapsing subscriptionsThatAreOver(Subscriptions subscriptions) {
        return (now, grace, limit) -> subscriptions.endingBefore(now.minus(grace), limit).stream()
                .map(over -> new CloseSubscription(over.id(), grace))
                .toList();
    }
}
