package org.skyledger.command.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.intent.IntentPlan;
import org.skyledger.events.intent.IntentShared;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The constructor that the events of a changed intent share. */
@FunctionalInterface
interface NextVersion {
    IntentShared of(
            UUID intent, String manager, int version, String ovn, IntentPlan plan, List<SubscriptionNotice> notices);
}
