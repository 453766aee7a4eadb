package org.skyledger.projection.subscription;

import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewKind;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    @Bean
    ViewKind<SubscriptionEvent> subscriptionView() {
        return new ViewKind<>(
                "subscriptions", "subscription_version", SubscriptionEvent.class, SubscriptionProjector::new);
    }

    @Bean
    ViewFold<SubscriptionEvent> subscriptionFold(ViewKind<SubscriptionEvent> kind, ViewFolds folds) {
        return folds.of(kind);
    }

    @Bean
    ViewListener subscriptionListener(ViewFold<SubscriptionEvent> fold) {
        return new ViewListener(fold.name(), fold);
    }
}
