package org.skyledger.sandbox.demo.flight;

import static org.skyledger.sandbox.demo.flight.Step.ACTIVATE;
import static org.skyledger.sandbox.demo.flight.Step.DECLARE_CONTINGENT;
import static org.skyledger.sandbox.demo.flight.Step.DECLARE_NONCONFORMING;
import static org.skyledger.sandbox.demo.flight.Step.MODIFY;
import static org.skyledger.sandbox.demo.flight.Step.PLAN;
import static org.skyledger.sandbox.demo.flight.Step.RESTORE;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How flights go: mostly as planned. */
final class Life {

    private static final double CHANGES_ITS_PLAN = 0.2;
    private static final double TAKES_OFF = 0.92;
    private static final double LEAVES_ITS_VOLUME = 0.15;
    private static final double COMES_BACK = 0.7;
    private static final double FAILS_AT_ONCE = 0.02;

    private Life() {}

    static List<Step> draw(RandomGenerator random) {
        var steps = new ArrayList<>(List.of(PLAN));
        if (random.nextDouble() < CHANGES_ITS_PLAN) {
            steps.add(MODIFY);
        }
        if (random.nextDouble() < TAKES_OFF) {
            steps.add(ACTIVATE);
            steps.addAll(inTheAir(random));
        }
        return steps;
    }

    /** The beginning of a life: where a flight stands that nobody ended yet. */
    static List<Step> cut(List<Step> steps, RandomGenerator random) {
        return steps.subList(0, random.nextInt(1, steps.size() + 1));
    }

    private static List<Step> inTheAir(RandomGenerator random) {
        double luck = random.nextDouble();
        if (luck < FAILS_AT_ONCE) {
            return List.of(DECLARE_CONTINGENT);
        }
        if (luck < FAILS_AT_ONCE + LEAVES_ITS_VOLUME) {
            return List.of(DECLARE_NONCONFORMING, random.nextDouble() < COMES_BACK ? RESTORE : DECLARE_CONTINGENT);
        }
        return List.of();
    }
}
