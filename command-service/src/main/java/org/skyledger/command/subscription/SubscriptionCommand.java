package org.skyledger.command.subscription;

import java.util.UUID;
import org.skyledger.command.decision.EntityCommand;

/** What may be asked of a subscription. */
public sealed interface SubscriptionCommand extends EntityCommand
        permits CreateSubscription, ChangeSubscription, RemoveSubscription, CloseSubscription {

    UUID subscription();

    @Override
    default UUID entity() {
        return subscription();
    }
}
