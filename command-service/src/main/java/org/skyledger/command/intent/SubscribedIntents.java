package org.skyledger.command.intent;

import java.util.List;
import java.util.UUID;
import org.skyledger.command.airspace.Extent;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.intent.IntentResponse.Reference;
import org.skyledger.command.subscription.SubscribedEntities;
import org.skyledger.events.subscription.SubscriptionTerms;

/** Operational intents, as subscribers see them. */
public final class SubscribedIntents implements SubscribedEntities {

    private final Intents intents;
    private final Availabilities availabilities;

    public SubscribedIntents(Intents intents, Availabilities availabilities) {
        this.intents = intents;
        this.availabilities = availabilities;
    }

    @Override
    public String member() {
        return "operational_intent_references";
    }

    @Override
    public boolean areWantedBy(SubscriptionTerms terms) {
        return terms.notifyForOperationalIntents();
    }

    @Override
    public List<?> references(Extent where, String reader) {
        return Reference.of(intents.relevantTo(where), availabilities.now(), reader);
    }

    @Override
    public List<Dependent> dependents(UUID subscription) {
        return intents.attachedTo(subscription).stream()
                .map(intent -> new Dependent(intent.id(), intent.where()))
                .toList();
    }
}
