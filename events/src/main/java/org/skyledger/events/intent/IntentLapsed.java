package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** Its manager left it behind: it was over for so long that it was put away. Nobody needs to be told. */
@Revision(1)
public record IntentLapsed(UUID intent, String manager) implements IntentEvent {

    @Override
    public List<SubscriptionNotice> notices() {
        return List.of();
    }
}
