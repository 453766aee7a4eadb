package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The aircraft left its volumes, recoverably. */
@Revision(1)
public record IntentNonconformanceDeclared(
        UUID intent, String manager, int version, String ovn, IntentPlan plan, List<SubscriptionNotice> notices)
        implements IntentShared {

    public IntentNonconformanceDeclared {
        notices = List.copyOf(notices);
    }

    @Override
    public IntentState state() {
        return IntentState.NONCONFORMING;
    }
}
