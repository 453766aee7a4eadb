package org.skyledger.command.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.skyledger.events.subscription.SubscriptionNotice;

/** A USS that must be told of a change, with all its subscriptions that the change concerns. */
public record SubscriberToNotify(String ussBaseUrl, List<SubscriptionState> subscriptions) {

    record SubscriptionState(String subscriptionId, int notificationIndex) {}

    public static List<SubscriberToNotify> of(List<SubscriptionNotice> notices) {
        var byUrl = new TreeMap<String, List<SubscriptionState>>();
        for (var notice : notices) {
            byUrl.computeIfAbsent(notice.ussBaseUrl(), _ -> new ArrayList<>())
                    .add(new SubscriptionState(notice.subscription().toString(), notice.notificationIndex()));
        }
        var subscribers = new ArrayList<SubscriberToNotify>(byUrl.size());
        byUrl.forEach((url, subscriptions) -> subscribers.add(new SubscriberToNotify(url, subscriptions)));
        return subscribers;
    }
}
