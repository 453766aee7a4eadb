package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The plan changed and the state did not. */
@Revision(1)
public record IntentModified(
        UUID intent,
        String manager,
        int version,
        String ovn,
        IntentState state,
        IntentPlan plan,
        List<SubscriptionNotice> notices)
        implements IntentShared {

    public IntentModified {
        notices = List.copyOf(notices);
    }
}
