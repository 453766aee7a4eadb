package org.skyledger.sandbox.demo.flight;

import java.util.random.RandomGenerator;
import org.skyledger.events.volume.LatLng;

/** A place on the ground near an airport. */
record Site(Airport airport, LatLng location) {

    /** How far a delivery flies to another airport. */
    static final double REACH_METERS = 40_000;

    static Site around(Airport airport, RandomGenerator random) {
        return new Site(
                airport,
                Ground.move(airport.location(), random.nextDouble(360), Math.sqrt(random.nextDouble()) * 4_000));
    }

    Site away(RandomGenerator random) {
        return new Site(airport, Ground.move(location, random.nextDouble(360), random.nextDouble(5_000, 20_000)));
    }

    /** Neighbouring flights do not stand on the same square metre. */
    LatLng nearby(RandomGenerator random) {
        return Ground.move(location, random.nextDouble(360), random.nextDouble(400));
    }
}
