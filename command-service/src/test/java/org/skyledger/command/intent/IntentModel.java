package org.skyledger.command.intent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.WireJson;
import org.skyledger.command.availability.Availabilities;
import org.skyledger.command.constraint.Constraints;
import org.skyledger.command.decision.Caller;
import org.skyledger.command.intent.Intent.Standing;
import org.skyledger.command.subscription.Subscriptions;
import org.skyledger.command.wire.BaseUrls;
import org.skyledger.events.DomainEvent;

/** Requests about intents, decided by one alone. */
public final class IntentModel {

    private final Intents intents;
    private final IntentSky sky;
    private final IntentReader reader = new IntentReader(new BaseUrls(false));

    public IntentModel(
            Intents intents,
            Constraints constraints,
            Subscriptions subscriptions,
            Availabilities availabilities,
            Clock clock) {
        this.intents = intents;
        this.sky = new IntentSky(intents, constraints, subscriptions, availabilities, clock);
    }

    /** Reads the request once, and decides it as often as is asked. */
    public Supplier<List<DomainEvent>> decision(String id, @Nullable String ovn, @Nullable String json, Caller caller) {
        var command = command(id, ovn, json, caller);
        return () -> decide(command);
    }

    private List<DomainEvent> decide(IntentCommand command) {
        var intent = intents.find(command.intent());
        var decision = IntentDecider.decide(command, intent, sky.facts(command, intent));
        return Stream.of(decision.joined(), Optional.of(decision.event()), decision.orphaned())
                .flatMap(Optional::stream)
                .map(DomainEvent.class::cast)
                .toList();
    }

    private IntentCommand command(String id, @Nullable String ovn, @Nullable String json, Caller caller) {
        if (json == null) {
            return reader.end(id, String.valueOf(ovn), caller);
        }
        var request = WireJson.read(json, IntentRequest.class);
        return ovn == null ? reader.plan(id, request, caller) : reader.change(id, ovn, request, caller);
    }

    public List<String> get(String id) {
        return intents.find(UUID.fromString(id)) instanceof Standing standing ? List.of(shown(standing)) : List.of();
    }

    public List<String> query(@Nullable String json) {
        var area =
                WireJson.read(String.valueOf(json), IntentRequest.Query.class).areaOfInterest();
        return intents.relevantTo(IntentReader.volumes().areaOfInterest(area)).stream()
                .map(IntentModel::shown)
                .sorted()
                .toList();
    }

    private static String shown(Standing intent) {
        return intent.id() + " " + intent.version();
    }
}
