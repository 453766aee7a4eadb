package org.skyledger.events.constraint;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** The manager lifted the restriction. */
@Revision(1)
public record ConstraintRemoved(UUID constraint, String manager, List<SubscriptionNotice> notices)
        implements ConstraintEvent {

    public ConstraintRemoved {
        notices = List.copyOf(notices);
    }
}
