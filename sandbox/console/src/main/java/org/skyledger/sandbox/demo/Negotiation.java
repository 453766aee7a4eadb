package org.skyledger.sandbox.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.dss.Answer;
import org.skyledger.sandbox.demo.dss.Change;
import org.skyledger.sandbox.demo.dss.Reference;
import org.skyledger.sandbox.demo.flight.Flight;
import org.skyledger.sandbox.demo.flight.Step;

/**
 * How a USS gets a flight's steps admitted: it proves what it knows, and when told of neighbours that it did not know,
 * asks their managers and tries again.
 */
final class Negotiation {

    private static final int ATTEMPTS = 20;
    private static final long MILLIS_TO_GIVE_WAY = 10;

    private final Crew crew;
    private final Map<UUID, String> learned = new HashMap<>();

    Negotiation(Crew crew) {
        this.crew = crew;
    }

    sealed interface Outcome {

        record Admitted(String ovn) implements Outcome {}

        /** For a reason that is part of the game. */
        record GivenUp() implements Outcome {}

        /** By an answer, or a silence, that a healthy system does not give. */
        record Failed() implements Outcome {}
    }

    /** @param ovn of the flight's current version, or null when it is yet to be planned */
    Outcome admit(Flight flight, Step step, @Nullable String ovn) throws InterruptedException {
        var operation = step.name().toLowerCase(Locale.ROOT);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var key = step.needsKey() ? key(flight) : Map.<UUID, String>of();
            switch (put(operation, flight, step, ovn, key)) {
                case Answer.Done(var reference, int subscribers, var _) -> {
                    crew.tally().add(Count.NOTIFICATIONS, subscribers);
                    if (attempt > 1) {
                        crew.tally().count(Count.CONFLICTS_RESOLVED);
                    }
                    return new Outcome.Admitted(
                            Objects.requireNonNull(reference.ovn(), "a manager is shown its own OVN"));
                }
                case Answer.Conflict(var _, var missing)
                when !missing.isEmpty() && step.needsKey() -> {
                    if (attempt == 1) {
                        crew.tally().count(Count.CONFLICTS_MET);
                    }
                    if (!missing.stream().allMatch(neighbour -> ask(neighbour, key.get(neighbour.id())))) {
                        crew.tally().refused("a neighbour's manager could not be asked");
                        return new Outcome.GivenUp();
                    }
                    giveWay(attempt);
                }
                case Answer other -> {
                    crew.tally().unexpected(operation, other);
                    return new Outcome.Failed();
                }
            }
        }
        crew.tally().refused("the sky changed faster than it could be learned");
        return new Outcome.GivenUp();
    }

    /** Waits a little, longer each time, lest those who crowd into one place for ever outdate each other's keys. */
    private static void giveWay(int attempt) throws InterruptedException {
        if (attempt > 1) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(MILLIS_TO_GIVE_WAY * attempt));
        }
    }

    private Map<UUID, String> key(Flight flight) {
        var key = crew.network().ownKey(flight);
        key.putAll(learned);
        key.remove(flight.intent());
        return key;
    }

    private Answer put(String operation, Flight flight, Step step, @Nullable String ovn, Map<UUID, String> key) {
        var baseUrl = "https://" + flight.uss() + ".example/utm";
        var change = Change.to(step.state(), flight.extents(), key.values(), baseUrl, step.needsSubscription());
        return crew.latencies().time(operation, () -> crew.dss().put(flight.uss(), flight.intent(), ovn, change));
    }

    private boolean ask(Reference neighbour, @Nullable String outdated) {
        return switch (crew.network().details(neighbour, outdated)) {
            case Details.Known(var ovn) -> {
                learned.put(neighbour.id(), ovn);
                yield true;
            }
            case Details.Gone() -> true;
            case Details.Unknown() -> false;
        };
    }
}
