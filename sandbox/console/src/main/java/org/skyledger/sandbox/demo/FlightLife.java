package org.skyledger.sandbox.demo;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.Negotiation.Outcome;
import org.skyledger.sandbox.demo.dss.Answer;
import org.skyledger.sandbox.demo.flight.Flight;
import org.skyledger.sandbox.demo.flight.Step;

/** One flight from plan to end, as its USS sees it. */
final class FlightLife {

    private static final String END = "end";

    private final Crew crew;
    private final Negotiation negotiation;
    private Flight flight;
    private @Nullable String ovn;

    FlightLife(Crew crew, Flight flight) {
        this.crew = crew;
        this.negotiation = new Negotiation(crew);
        this.flight = flight;
    }

    /** Whether the intent is in the sky, as far as its USS knows. */
    boolean stands() {
        return ovn != null;
    }

    /** Plays all steps, and the end unless the flight is left standing; false when something failed that should not. */
    boolean live() throws InterruptedException {
        for (var step : flight.steps()) {
            if (step != Step.PLAN) {
                crew.pause().await();
            }
            switch (take(step)) {
                case Outcome.Admitted(var current) -> {
                    ovn = current;
                    crew.network().stands(flight, current);
                    crew.tally().count(Count.of(step));
                }
                case Outcome.GivenUp() -> {
                    return abandon();
                }
                case Outcome.Failed() -> {
                    abandon();
                    return false;
                }
            }
        }
        if (flight.left()) {
            crew.tally().count(Count.LEFT);
            return true;
        }
        crew.pause().await();
        return end();
    }

    /** Removes the intent; false when that failed. */
    boolean end() {
        return delete(Objects.requireNonNull(ovn, "only a flight that stands can end"));
    }

    private Outcome take(Step step) {
        if (step == Step.MODIFY) {
            flight = flight.delayed();
        }
        return negotiation.admit(flight, step, ovn);
    }

    /** Leaves nothing behind, even when nobody knows whether the last change was made. */
    private boolean abandon() {
        if (crew.dss().get(flight.uss(), flight.intent()) instanceof Answer.Done(var reference, var _, var _)
                && reference.ovn() != null) {
            return delete(reference.ovn());
        }
        forget();
        return true;
    }

    private void forget() {
        ovn = null;
        crew.network().ended(flight);
    }

    private boolean delete(String current) {
        var answer = crew.latencies().time(END, () -> crew.dss().delete(flight.uss(), flight.intent(), current));
        forget();
        if (answer instanceof Answer.Done(var _, int subscribers, var _)) {
            crew.tally().count(Count.ENDED);
            crew.tally().add(Count.NOTIFICATIONS, subscribers);
            return true;
        }
        crew.tally().unexpected(END, answer);
        return false;
    }
}
