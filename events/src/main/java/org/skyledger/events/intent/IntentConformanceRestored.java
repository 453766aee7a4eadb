package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The aircraft is back inside its volumes. */
@Revision(1)
public record IntentConformanceRestored(
        UUID intent, String manager, int version, String ovn, IntentPlan plan, List<SubscriptionNotice> notices)
        implements IntentShared {

    public IntentConformanceRestored {
        notices = List.copyOf(notices);
    }

    @Override
    public IntentState state() {
        return IntentState.ACTIVATED;
    }
}
