package org.skyledger.sandbox.demo.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where flights take place: more than half of them at a few busy sites, so that they get into each other's way, and the
 * rest all over the world.
 */
final class Sites {

    private static final int BUSY_AIRPORTS = 8;
    private static final int SITES_PER_AIRPORT = 2;
    private static final double AT_A_BUSY_SITE = 0.6;

    private final Airports airports;
    private final List<Site> busy = new ArrayList<>();

    Sites(Airports airports, RandomGenerator random) {
        this.airports = airports;
        var large = airports.large();
        for (int i = 0; i < BUSY_AIRPORTS; i++) {
            var airport = large.get(random.nextInt(large.size()));
            for (int j = 0; j < SITES_PER_AIRPORT; j++) {
                busy.add(Site.around(airport, random));
            }
        }
    }

    Site any(RandomGenerator random) {
        return random.nextDouble() < AT_A_BUSY_SITE
                ? busy.get(random.nextInt(busy.size()))
                : Site.around(airports.any(random), random);
    }

    /** Where a flight from there may go: another airport within reach, or else a point some kilometres away. */
    Site destination(Site from, RandomGenerator random) {
        var reachable = airports.near(from.airport(), Site.REACH_METERS);
        return reachable.isEmpty()
                ? from.away(random)
                : Site.around(reachable.get(random.nextInt(reachable.size())), random);
    }
}
