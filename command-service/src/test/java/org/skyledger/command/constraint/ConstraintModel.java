package org.skyledger.command.constraint;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.WireJson;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.events.DomainEvent;

/** Requests about constraints, decided by one alone. */
public final class ConstraintModel {

    private final Constraints constraints;
    private final ConstraintSky sky;
    private final ConstraintReader reader = new ConstraintReader(new BaseUrls(false));

    public ConstraintModel(Constraints constraints, Subscriptions subscriptions, Clock clock) {
        this.constraints = constraints;
        this.sky = new ConstraintSky(subscriptions, clock);
    }

    /** Reads the request once, and decides it as often as is asked. */
    public Supplier<List<DomainEvent>> decision(String id, @Nullable String ovn, @Nullable String json, Caller caller) {
        ConstraintCommand command = json == null
                ? reader.remove(id, String.valueOf(ovn), caller)
                : reader.publish(id, WireJson.read(json, ConstraintRequest.class), caller);
        return () -> decide(command);
    }

    private List<DomainEvent> decide(ConstraintCommand command) {
        var constraint = constraints.find(command.constraint());
        return List.of(ConstraintDecider.decide(command, constraint, sky.facts(command, constraint)));
    }
}
