package org.skyledger.command.wire;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.skyledger.events.subscription.SubscriptionNotice;

/** A USS that must be told of a change, with all its subscriptions that the change concerns. */
public record SubscriberToNotify(String ussBaseUrl, List<SubscriptionState> subscriptions) {

    record SubscriptionState(String subscriptionId, int notificationIndex) {}

    public static List<SubscriberToNotify> of(List<SubscriptionNotice> notices) {
        return notices.stream()
                .collect(Collectors.groupingBy(SubscriptionNotice::ussBaseUrl, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(SubscriberToNotify::of)
                .toList();
    }

    private static SubscriberToNotify of(Map.Entry<String, List<SubscriptionNotice>> subscriber) {
        return new SubscriberToNotify(
                subscriber.getKey(),
                subscriber.getValue().stream()
                        .map(notice ->
                                new SubscriptionState(notice.subscription().toString(), notice.notificationIndex()))
                        .toList());
    }
}
