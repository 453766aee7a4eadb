package org.skyledger.sandbox.demo.flight;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;

/**
 * A flight and all that will happen to it.
 *
 * @param intent the id of its operational intent
 * @param uss the USS that manages it
 * @param place the airport that it belongs to
 * @param extents its volumes, in the order in which they are flown
 * @param steps its life in order; the first is {@link Step#PLAN}
 * @param left whether it is left standing after its last step, not ended
 */
public record Flight(
        UUID intent,
        String uss,
        FlightKind kind,
        String place,
        List<Volume4D> extents,
        List<Step> steps,
        boolean left) {

    private static final Duration DELAY = Duration.ofMinutes(5);

    public Flight {
        extents = List.copyOf(extents);
        steps = List.copyOf(steps);
        if (extents.isEmpty() || steps.isEmpty() || steps.getFirst() != Step.PLAN) {
            throw new IllegalArgumentException("a flight has volumes, and its life begins with a plan");
        }
    }

    /** The same flight, departing later: what {@link Step#MODIFY} asks for. */
    public Flight delayed() {
        return new Flight(
                intent, uss, kind, place, extents.stream().map(Flight::delayed).toList(), steps, left);
    }

    private static Volume4D delayed(Volume4D volume) {
        var time = volume.time();
        return new Volume4D(
                volume.outline(),
                volume.altitude(),
                new TimeRange(time.start().plus(DELAY), time.end().plus(DELAY)));
    }
}
