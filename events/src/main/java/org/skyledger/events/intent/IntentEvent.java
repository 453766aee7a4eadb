package org.skyledger.events.intent;

import java.util.UUID;
import org.skyledger.events.subscription.Notifying;

/** Something that happened to an operational intent. */
public sealed interface IntentEvent extends Notifying permits IntentShared, IntentEnded, IntentLapsed {

    UUID intent();

    /** The USS that manages the intent. */
    String manager();

    @Override
    default UUID entity() {
        return intent();
    }
}
