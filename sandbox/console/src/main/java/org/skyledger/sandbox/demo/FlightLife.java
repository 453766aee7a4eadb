package org.skyledger.sandbox.demo;

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
    /** Of the version that stands; null while none does, and when a request's fate is not known. */
    private @Nullable String ovn;

    private boolean mayStand;

    FlightLife(Crew crew, Flight flight) {
        this.crew = crew;
        this.negotiation = new Negotiation(crew);
        this.flight = flight;
    }

    /** Whether the intent is in the sky, or may be there because an answer was lost. */
    boolean mayStand() {
        return mayStand;
    }

    /** Plays all steps, and the end unless the flight is left standing; false when something failed that should not. */
    boolean live() throws InterruptedException {
        for (var step : flight.steps()) {
            if (step != Step.PLAN) {
                crew.pause().await();
            }
            switch (take(step)) {
                case Outcome.Admitted(var current) -> stand(step, current);
                case Outcome.GivenUp() -> {
                    return end();
                }
                case Outcome.Failed() -> {
                    ovn = null;
                    mayStand = true;
                    end();
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

    /** Takes the intent out of the sky, if it is there; false when that failed. */
    boolean end() {
        if (!mayStand) {
            return true;
        }
        return ovn == null ? lookUpAndDelete() : delete(ovn);
    }

    private Outcome take(Step step) throws InterruptedException {
        if (step == Step.MODIFY) {
            flight = flight.delayed();
        }
        return negotiation.admit(flight, step, ovn);
    }

    private void stand(Step step, String current) {
        ovn = current;
        mayStand = true;
        crew.network().stands(flight, current);
        crew.tally().count(Count.of(step));
    }

    private boolean lookUpAndDelete() {
        return switch (crew.dss().get(flight.uss(), flight.intent())) {
            case Answer.Done(var reference, var _, var _) when reference.ovn() != null -> delete(reference.ovn());
            case Answer.Refused(int status, var _)
            when status == 404 -> {
                forget();
                yield true;
            }
            case Answer.Done _, Answer.Refused _, Answer.Conflict _, Answer.Silence _ -> false;
        };
    }

    private boolean delete(String current) {
        var answer = crew.latencies().time(END, () -> crew.dss().delete(flight.uss(), flight.intent(), current));
        if (answer instanceof Answer.Done(var _, int subscribers, var _)) {
            forget();
            crew.tally().count(Count.ENDED);
            crew.tally().add(Count.NOTIFICATIONS, subscribers);
            return true;
        }
        ovn = null;
        crew.tally().unexpected(END, answer);
        return false;
    }

    private void forget() {
        ovn = null;
        mayStand = false;
        crew.network().ended(flight);
    }
}
