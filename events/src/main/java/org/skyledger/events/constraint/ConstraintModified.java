package org.skyledger.events.constraint;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The manager changed what is restricted. */
@Revision(1)
public record ConstraintModified(
        UUID constraint,
        String manager,
        int version,
        String ovn,
        ConstraintTerms terms,
        List<SubscriptionNotice> notices)
        implements ConstraintShared {

    public ConstraintModified {
        notices = List.copyOf(notices);
    }
}
