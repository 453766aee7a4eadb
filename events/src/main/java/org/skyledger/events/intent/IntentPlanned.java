package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** An intent was admitted to the sky. */
@Revision(1)
public record IntentPlanned(
        UUID intent, String manager, int version, String ovn, IntentPlan plan, List<SubscriptionNotice> notices)
        implements IntentShared {

    public IntentPlanned {
        notices = List.copyOf(notices);
    }

    @Override
    public IntentState state() {
        return IntentState.ACCEPTED;
    }
}
