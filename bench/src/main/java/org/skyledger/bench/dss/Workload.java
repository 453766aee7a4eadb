package org.skyledger.bench.dss;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Where planners fly.
 *
 * @param name in the names of figures
 * @param together whether all fly in one place, so that every key must name all other intents
 * @param seats one for each planner
 */
record Workload(String name, boolean together, List<Seat> seats) {

    /** What a planner keeps from round to round. */
    record Seat(Place place, Uss uss, UUID subscription) {}

    /** All in one place, where each USS has a subscription. */
    static Workload busyCell(int planners, Subscriptions subscriptions) {
        var place = Place.number(0);
        var ids = new HashMap<Uss, UUID>();
        return new Workload(
                "busy_cell",
                true,
                IntStream.range(0, planners)
                        .mapToObj(Uss::ofPlanner)
                        .map(uss -> new Seat(place, uss, ids.computeIfAbsent(uss, _ -> subscriptions.make(uss, place))))
                        .toList());
    }

    /** Each in a place of its own, with a subscription of its own. */
    static Workload disjoint(int planners, Subscriptions subscriptions) {
        return new Workload(
                "disjoint",
                false,
                IntStream.range(0, planners)
                        .mapToObj(planner -> {
                            var place = Place.number(1 + planner);
                            var uss = Uss.ofPlanner(planner);
                            return new Seat(place, uss, subscriptions.make(uss, place));
                        })
                        .toList());
    }

    /** Planners at the beginning of their work. */
    List<Planner> planners(Tokens tokens, Ids ids) {
        var times = Times.ofIntents(Instant.now());
        var all = new KnownOvns(seats.size());
        return IntStream.range(0, seats.size())
                .mapToObj(i -> {
                    var seat = seats.get(i);
                    var requests = new IntentRequests(
                            seat.uss(), tokens.of(seat.uss()), seat.subscription(), altitudes(i), times);
                    return together
                            ? new Planner(i, seat.place(), all, requests, ids)
                            : new Planner(0, seat.place(), new KnownOvns(1), requests, ids);
                })
                .toList();
    }

    /** All of them overlap. */
    private static String altitudes(int planner) {
        return """
                "altitude_lower":{"value":%d,"reference":"W84","units":"M"},\
                "altitude_upper":{"value":%d,"reference":"W84","units":"M"}""".formatted(560 + planner % 10, 620 + planner % 10);
    }
}
