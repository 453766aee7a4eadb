package org.skyledger.bench.lag;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.skyledger.bench.dss.Disjoint;
import org.skyledger.bench.load.Latencies;
import org.skyledger.bench.load.Pace;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.Plant;
import org.skyledger.sandbox.backing.Unavailable;

/** Measures once, after a warm-up at maximum that the view has caught up with. */
final class LagBench {

    private static final int CONNECTIONS = 48;
    private static final Window SETTLE = new Window(Duration.ZERO, Duration.ofSeconds(5));
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();

    private final Plant plant;
    private final Disjoint planners;
    private final Pace pace;

    LagBench(Plant plant, double perSecond) {
        this.plant = plant;
        this.planners = new Disjoint(plant, CONNECTIONS);
        this.pace = new Pace.Open(perSecond);
    }

    /** What was sent, and how long its events took. */
    record Measured(Tally tally, Latencies lags) {}

    Measured run(Duration warmUp, Duration length) {
        plant.startViews();
        planners.run(new Pace.Closed(), new Window(Duration.ZERO, warmUp));
        try (var watch = plant.watchView()) {
            awaitHead(watch::position);
            planners.run(pace, SETTLE);
            long before = plant.ledger().head();
            var tally = planners.run(pace, new Window(Duration.ZERO, length));
            awaitHead(watch::position);
            return new Measured(tally, watch.lags(before, plant.ledger().head()));
        }
    }

    /** Whether every answer is an event. */
    boolean agrees() {
        return plant.ledger().head() == planners.answered() && plant.ledger().faults() == 0;
    }

    private interface Position {
        long now();
    }

    private void awaitHead(Position view) {
        long start = System.nanoTime();
        while (view.now() < plant.ledger().head()) {
            if (System.nanoTime() - start > PATIENCE) {
                throw new Unavailable("the view stands at position " + view.now() + " and the ledger's head is at "
                        + plant.ledger().head());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while waiting for the view", e);
            }
        }
    }
}
