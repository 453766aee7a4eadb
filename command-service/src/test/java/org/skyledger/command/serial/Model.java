package org.skyledger.command.serial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.skyledger.command.airspace.Airspace;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.ConstraintModel;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.intent.IntentModel;
import org.skyledger.command.intent.Intents;
import org.skyledger.command.subscription.SubscriptionModel;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.events.DomainEvent;

/** The sky as it is at one position of the ledger, and what would have been decided and read there. */
final class Model {

    private static final List<String> SCOPES =
            List.of("utm.strategic_coordination", "utm.constraint_processing", "utm.constraint_management");

    private final Airspace airspace;
    private final IntentModel intents;
    private final ConstraintModel constraints;
    private final SubscriptionModel subscriptions;
    private final Map<Operation, Supplier<List<DomainEvent>>> decisions = new IdentityHashMap<>();

    Model(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var intentLayer = Intents.layer();
        var constraintLayer = Constraints.layer();
        var subscriptionLayer = Subscriptions.layer();
        var subscribed = new Subscriptions(subscriptionLayer);
        airspace = new Airspace(List.of(intentLayer, constraintLayer, subscriptionLayer));
        intents = new IntentModel(
                new Intents(intentLayer),
                new Constraints(constraintLayer),
                subscribed,
                new Availabilities(Availabilities.layer()),
                clock);
        constraints = new ConstraintModel(new Constraints(constraintLayer), subscribed, clock);
        subscriptions = new SubscriptionModel(subscribed, clock);
    }

    void fold(DomainEvent event) {
        airspace.fold(event);
    }

    /** @throws org.skyledger.command.decision.Rejected when it would have been refused */
    List<DomainEvent> decide(Operation operation) {
        return decisions.computeIfAbsent(operation, this::decision).get();
    }

    private Supplier<List<DomainEvent>> decision(Operation operation) {
        var caller = new Caller(operation.uss(), null, SCOPES, null, UUID.randomUUID(), null);
        var parts = operation.parts();
        var id = parts.get(1);
        var version = parts.size() > 2 ? parts.get(2) : null;
        return switch (operation.feature()) {
            case "operational_intent_references" -> intents.decision(id, version, operation.json(), caller);
            case "constraint_references" -> constraints.decision(id, version, operation.json(), caller);
            default -> subscriptions.decision(id, version, operation.json(), caller);
        };
    }

    /** What a read would have shown: each intent with its version, or nothing when it is not there. */
    List<String> read(Operation operation) {
        return operation.method().equals("GET")
                ? intents.get(operation.parts().get(1))
                : intents.query(operation.json());
    }
}
