package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** An accepted intent is now being flown. */
@Revision(1)
public record IntentActivated(
        UUID intent, String manager, int version, String ovn, IntentPlan plan, List<SubscriptionNotice> notices)
        implements IntentShared {

    public IntentActivated {
        notices = List.copyOf(notices);
    }

    @Override
    public IntentState state() {
        return IntentState.ACTIVATED;
    }
}
