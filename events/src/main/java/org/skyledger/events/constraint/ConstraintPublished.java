package org.skyledger.events.constraint;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The manager restricted a part of the sky. */
@Revision(1)
public record ConstraintPublished(
        UUID constraint,
        String manager,
        int version,
        String ovn,
        ConstraintTerms terms,
        List<SubscriptionNotice> notices)
        implements ConstraintShared {

    public ConstraintPublished {
        notices = List.copyOf(notices);
    }
}
