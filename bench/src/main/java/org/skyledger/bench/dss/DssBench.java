package org.skyledger.bench.dss;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skyledger.bench.load.Load;
import org.skyledger.bench.load.Pace;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.plant.Plant;

/** Measures, round by round, and keeps count of all that was written. */
final class DssBench {

    private static final double HARDLY_FASTER = 1.03;

    private final Plant plant;
    private final int connections;
    private final Lengths lengths;
    private final PrintStream out;
    private final Ids ids = new Ids();
    private final Tokens tokens;
    private final Subscriptions subscriptions;
    private final List<Double> raw1 = new ArrayList<>();
    private long writes;
    private long conflicts;

    DssBench(Plant plant, int connections, Lengths lengths, PrintStream out) {
        this.plant = plant;
        this.connections = connections;
        this.lengths = lengths;
        this.out = out;
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
            out.printf("round %d of %d%n", round, lengths.rounds());
            measureRaw1();
            busyRounds.add(measure(busyCell));
            disjointRounds.add(measure(disjoint));
        }
        measureRaw1();
        var check = LedgerCheck.of(plant.ledger(), before, writes, subscriptions.made());
        out.println(check);
        return new DssResult(connections, raw1, busyRounds, disjointRounds, conflicts, check);
    }

    /** Until it got no faster twice in a row. */
    private void warmUp(Workload... workloads) {
        var window = new Window(Duration.ZERO, lengths.warmUp());
        double fastest = 0;
        int inVain = 0;
        for (int i = 0; i < lengths.mostWarmUps() && inVain < 2; i++) {
            double perSecond = 0;
            for (var workload : workloads) {
                perSecond +=
                        load(workload, "warm-up", new Pace.Closed(), window).perSecond();
            }
            inVain = perSecond < fastest * HARDLY_FASTER ? inVain + 1 : 0;
            fastest = Math.max(fastest, perSecond);
        }
    }

    private void measureRaw1() {
        double perSecond = plant.raw1().run(connections, lengths.window().length());
        say("raw1", "", "%,8.0f inserts/s", perSecond);
        raw1.add(perSecond);
    }

    private Round measure(Workload workload) {
        var maximum = load(workload, "maximum", new Pace.Closed(), lengths.window());
        long unrelayed = plant.ledger().unrelayed();
        var half = load(workload, "half", new Pace.Open(maximum.perSecond() / 2), lengths.window());
        return new Round(maximum, half, unrelayed);
    }

    private Tally load(Workload workload, String name, Pace pace, Window window) {
        var tally = Load.run(plant.commandService(), workload.planners(tokens, ids), pace, window);
        var times = tally.latencies();
        say(
                workload.name(),
                name,
                "%,8.0f writes/s   p50 %7.2f  p99 %7.2f  p99.9 %7.2f  max %7.1f ms   409: %d of %d   driver %.0f us",
                tally.perSecond(),
                times.p50(),
                times.p99(),
                times.p999(),
                times.max(),
                tally.repeats(),
                tally.done(),
                tally.cpuMicros());
        writes += tally.done();
        conflicts += tally.repeats();
        return tally;
    }

    private void say(String what, String how, String format, Object... values) {
        out.printf(Locale.ROOT, "  %-10s %-8s " + format + "%n", prepend(what, how, values));
        out.flush();
    }

    private static Object[] prepend(String what, String how, Object[] values) {
        var all = new ArrayList<Object>(List.of(what, how));
        all.addAll(List.of(values));
        return all.toArray();
    }
}
