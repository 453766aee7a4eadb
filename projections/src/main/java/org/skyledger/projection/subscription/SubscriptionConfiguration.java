package org.skyledger.projection.subscription;

import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    static final String VIEW = "subscriptions";

    @Bean
    ViewFold<SubscriptionEvent> subscriptionFold(ViewFolds folds, JdbcClient jdbc, JsonMapper json) {
        return folds.of(VIEW, SubscriptionEvent.class, new SubscriptionProjector(jdbc, json));
    }

    @Bean
    ViewListener subscriptionListener(ViewFold<SubscriptionEvent> fold) {
        return new ViewListener(VIEW, fold);
    }
}
