package org.skyledger.events.subscription;

import java.util.List;
import org.skyledger.events.DomainEvent;

/** A change that others have asked to hear of. */
public interface Notifying extends DomainEvent {

    /** Who must be told of this change. */
    List<SubscriptionNotice> notices();
}
