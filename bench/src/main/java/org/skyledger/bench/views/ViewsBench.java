package org.skyledger.bench.views;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.plant.Projections;
import org.skyledger.bench.plant.ViewPlant;
import org.skyledger.sandbox.backing.Unavailable;

/** Folds one topic again and again, live and in rebuilds, and compares what came of it. */
final class ViewsBench {

    private static final int PAUSE_MILLIS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private final ViewPlant plant;
    private final Projections projections;
    private final IntentsView view;
    private final long events;
    private final int rounds;

    ViewsBench(ViewPlant plant, Projections projections, IntentsView view, long events, int rounds) {
        this.plant = plant;
        this.projections = projections;
        this.view = view;
        this.events = events;
        this.rounds = rounds;
    }

    ViewsResult run() throws InterruptedException {
        var live = new ArrayList<Fold>();
        var same = new ArrayList<Fold>();
        var wrong = new ArrayList<Fold>();
        // All views at once, and a JVM that has just started: this one is for warming up.
        say("all four views, cold", follow());
        long digest = view.digest();
        for (int round = 1; round <= rounds; round++) {
            view.empty();
            live.add(say("live", follow()));
            same.add(say("rebuild", rebuild(digest)));
            view.damage();
            wrong.add(say("rebuild, all wrong", rebuild(digest)));
        }
        return new ViewsResult(live, same, wrong, view.rows());
    }

    /** From the first batch that is there to the last. */
    private Fold follow() throws InterruptedException {
        while (!view.hasBegun()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        var before = plant.cpuTime(projections);
        long start = System.nanoTime();
        while (view.position() < events) {
            Thread.sleep(PAUSE_MILLIS);
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return new Fold(events, seconds, plant.cpuTime(projections).minus(before), 0);
    }

    /** From the request to the end, switch included. */
    private Fold rebuild(long digest) throws InterruptedException {
        var before = plant.cpuTime(projections);
        // A session that has ended takes its count with it, so what it was at the last look has to do.
        var cpu = new AtomicReference<CpuTime>(before);
        long start = System.nanoTime();
        long millis = Rebuilding.run(projections.address(), () -> cpu.set(plant.cpuTime(projections)));
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        if (view.digest() != digest || view.position() != events) {
            throw new Unavailable("a rebuilt view is not the view that it was: the figures are worth nothing");
        }
        return new Fold(events, seconds, cpu.get().minus(before), millis);
    }

    private static Fold say(String what, Fold fold) {
        System.out.printf("%-20s %s%n", what, fold);
        return fold;
    }
}
