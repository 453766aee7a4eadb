package org.skyledger.events.constraint;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.Revision;
import org.skyledger.events.subscription.SubscriptionNotice;

/** Its manager left it behind: it was over for so long that it was put away. Nobody needs to be told. */
@Revision(1)
public record ConstraintLapsed(UUID constraint, String manager) implements ConstraintEvent {

    @Override
    public List<SubscriptionNotice> notices() {
        return List.of();
    }
}
