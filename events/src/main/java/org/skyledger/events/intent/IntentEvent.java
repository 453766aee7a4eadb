package org.skyledger.events.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.events.DomainEvent;

/** Something that happened to an operational intent. */
public sealed interface IntentEvent extends DomainEvent permits IntentShared, IntentEnded {

    UUID intent();

    /** The USS that manages the intent. */
    String manager();

    /** Who must be told of this change. */
    List<SubscriptionNotice> notices();

    @Override
    default UUID entity() {
        return intent();
    }
}
