package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The aircraft cannot be brought back into conformance; all that is left is to end. */
@Revision(1)
public record IntentContingencyDeclared(
        UUID intent, String manager, int version, String ovn, IntentPlan plan, List<SubscriptionNotice> notices)
        implements IntentShared {

    public IntentContingencyDeclared {
        notices = List.copyOf(notices);
    }

    @Override
    public IntentState state() {
        return IntentState.CONTINGENT;
    }
}
