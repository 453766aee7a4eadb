package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The manager removed the intent; its sky is free again. */
@Revision(1)
public record IntentEnded(UUID intent, String manager, List<SubscriptionNotice> notices) implements IntentEvent {

    public IntentEnded {
        notices = List.copyOf(notices);
    }
}
