package org.skyledger.command.subscription;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.WireJson;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.events.DomainEvent;

/** Requests about subscriptions that no intent names, decided by one alone. */
public final class SubscriptionModel {

    private final Subscriptions subscriptions;
    private final Clock clock;
    private final SubscriptionReader reader = new SubscriptionReader(new BaseUrls(false));

    public SubscriptionModel(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Reads the request once, and decides it as often as is asked. */
    public Supplier<List<DomainEvent>> decision(
            String id, @Nullable String version, @Nullable String json, Caller caller) {
        SubscriptionCommand command = json == null
                ? reader.remove(id, String.valueOf(version), caller)
                : reader.create(id, WireJson.read(json, SubscriptionRequest.class), caller);
        return () -> decide(command);
    }

    private List<DomainEvent> decide(SubscriptionCommand command) {
        return List.of(SubscriptionDecider.decide(
                command,
                subscriptions.find(command.subscription()),
                new SubscriptionFacts(clock.instant(), List.of())));
    }
}
