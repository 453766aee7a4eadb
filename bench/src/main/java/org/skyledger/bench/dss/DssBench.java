package org.skyledger.bench.dss;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.bench.load.Load;
import org.skyledger.bench.load.Pace;
import org.skyledger.bench.load.Percentiles;
import org.skyledger.bench.load.Spans;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.Plant;

/** Measures, round by round, and keeps count of all that was written. */
final class DssBench {

    private static final double HARDLY_CHEAPER = 0.97;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Plant plant;
    private final int connections;
    private final Lengths lengths;
    private final Lines lines;
    private final Ids ids = new Ids();
    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final List<Double> raw1 = new ArrayList<>();
    private final List<Percentiles> raw1AtHalf = new ArrayList<>();
    private long writes;
    private long conflicts;

    DssBench(Plant plant, int connections, Lengths lengths, Lines lines) {
        this.plant = plant;
        this.connections = connections;
        this.lengths = lengths;
        this.lines = lines;
        this.tokens = uss -> plant.token(uss.name());
        this.subscriptions = new Subscriptions(plant.commandService(), tokens, ids);
    }

    DssResult run() {
        long before = plant.ledger().head();
        var busyCell = Workload.busyCell(connections, subscriptions);
        var disjoint = Workload.disjoint(connections, subscriptions);
        warmUp(busyCell, disjoint);
        var busyRounds = new ArrayList<Round>();
        var disjointRounds = new ArrayList<Round>();
        for (int round = 1; round <= lengths.rounds(); round++) {
            lines.say("round " + round + " of " + lengths.rounds());
            measureRaw1();
            busyRounds.add(measure(busyCell));
            measureRaw1At(busyRounds.getLast().atMaximum().tally().perSecond() / 2);
            disjointRounds.add(measure(disjoint));
        }
        measureRaw1();
        var check = LedgerCheck.of(plant.ledger(), before, writes, subscriptions.made());
        lines.say(check.toString());
        return new DssResult(connections, raw1, raw1AtHalf, busyRounds, disjointRounds, conflicts, check);
    }

    /** Until a write has got hardly cheaper twice in a row; its CPU time tells that whatever else the machine does. */
    private void warmUp(Workload... workloads) {
        var window = new Window(Duration.ZERO, lengths.warmUp());
        double cheapest = Double.MAX_VALUE;
        int inVain = 0;
        for (int i = 0; i < lengths.mostWarmUps() && inVain < 2; i++) {
            double cost = 0;
            for (var workload : workloads) {
                var measured = load(workload, "warm-up", new Pace.Closed(), window);
                cost += measured.perWrite(measured.cpu().service());
            }
            inVain = cost > cheapest * HARDLY_CHEAPER ? inVain + 1 : 0;
            cheapest = Math.min(cheapest, cost);
        }
    }

    private void measureRaw1() {
        plant.settle();
        double perSecond = plant.raw1().run(connections, lengths.window().length());
        lines.sayRaw1(perSecond);
        raw1.add(perSecond);
    }

    /** What the disk alone makes of as many writes. */
    private void measureRaw1At(double perSecond) {
        plant.settle();
        var latencies =
                plant.raw1().latencies(connections, perSecond, lengths.window().length());
        lines.sayRaw1(perSecond, latencies);
        raw1AtHalf.add(latencies);
    }

    private Round measure(Workload workload) {
        plant.settle();
        var maximum = load(workload, "maximum", new Pace.Closed(), lengths.window());
        long unrelayed = plant.ledger().unrelayed();
        plant.settle();
        try (var disk = plant.watchDisk()) {
            var spans = new Spans();
            var pace = new Pace.Open(maximum.tally().perSecond() / 2);
            var half = load(workload, "half", pace, lengths.window(), spans);
            var round = new Round(maximum, half, Quiet.of(spans, disk.stop(), half), unrelayed);
            lines.say(round.quiet());
            return round;
        }
    }

    private Measurement load(Workload workload, String name, Pace pace, Window window) {
        return load(workload, name, pace, window, new Spans());
    }

    private Measurement load(Workload workload, String name, Pace pace, Window window, Spans spans) {
        var planners = workload.planners(tokens, ids);
        var cpu = plant.cpuTime();
        long start = System.nanoTime();
        var tally = Load.run(plant.commandService(), planners, pace, window, spans);
        var measurement =
                new Measurement(tally, plant.cpuTime().minus(cpu), (System.nanoTime() - start) / NANOS_PER_SECOND);
        lines.say(workload.name(), name, measurement);
        writes += tally.done();
        conflicts += tally.repeats();
        return measurement;
    }
}
