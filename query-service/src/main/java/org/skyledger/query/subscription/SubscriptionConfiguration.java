package org.skyledger.query.subscription;

import org.skyledger.query.item.ItemKind;
import org.skyledger.query.ogc.Collection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SubscriptionConfiguration {

    static final String ID = "subscriptions";

    @Bean
    Collection subscriptions() {
        return new Collection(
                ID,
                "Your subscriptions",
                "Blocks of sky and time of whose changes the USS that asks is told, one feature per subscription; its"
                        + " items need an access token",
                "subscription_version",
                true);
    }

    @Bean
    ItemKind<SubscriptionVersion, SubscriptionProperties> subscriptionKind(Collection subscriptions) {
        return new ItemKind<>(
                subscriptions,
                "subscriptions",
                SubscriptionVersion.class,
                SubscriptionProperties::feature,
                SubscriptionProperties.QUERYABLES);
    }
}
