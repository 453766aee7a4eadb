package org.skyledger.bench.ledger;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.skyledger.bench.dss.Disjoint;
import org.skyledger.bench.load.Pace;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.plant.Contender;
import org.skyledger.bench.plant.CpuTime;
import org.skyledger.bench.plant.Plant;

/** Measures, round by round. */
final class LedgerBench {

    static final List<Integer> FEW = List.of(16, 32);
    static final List<Integer> MANY = List.of(32, 64, 128);
    static final int CONNECTIONS = 48;

    private static final int ROWS = 100;

    private final Plant plant;
    private final Lengths lengths;
    private final PrintStream out;
    private final Samples samples = new Samples();

    LedgerBench(Plant plant, Lengths lengths, PrintStream out) {
        this.plant = plant;
        this.lengths = lengths;
        this.out = out;
    }

    LedgerResult run() {
        var jdbc = plant.contender("jdbc");
        var jpa = plant.contender("jpa");
        var ledger = plant.contender("ledger");
        var http = new Disjoint(plant, CONNECTIONS);
        warmUp(List.of(jdbc, jpa, ledger), http);
        for (int round = 1; round <= lengths.rounds(); round++) {
            out.println("round " + round + " of " + lengths.rounds());
            inserts();
            double strangers = CpuTime.ofStrangers();
            long start = System.nanoTime();
            commands("axon_jdbc", jdbc, FEW);
            commands("axon_jpa", jpa, FEW);
            commands("ledger", ledger, MANY);
            note("http", http.run(new Pace.Closed(), lengths.window()));
            samples.add("others_cores", (CpuTime.ofStrangers() - strangers) / ((System.nanoTime() - start) / 1e9));
        }
        var checks = List.of(
                Check.of("axon_jdbc", jdbc.answered(), jdbc.stockStore()),
                Check.of("axon_jpa", jpa.answered(), jpa.stockStore()),
                Check.of("ledger", ledger.answered(), ledger.ledger()),
                Check.of("http", http.answered(), plant.ledger()));
        checks.forEach(out::println);
        samples.add("ledger_mean_bytes", ledger.ledger().meanBytes());
        relay(ledger);
        return new LedgerResult(lengths.rounds(), samples, checks);
    }

    private void warmUp(List<Contender> contenders, Disjoint http) {
        contenders.forEach(contender -> contender.run(FEW.getLast(), lengths.warmUp()));
        contenders.getLast().run(MANY.getLast(), lengths.warmUp());
        http.run(new Pace.Closed(), lengths.warmUp());
        http.run(new Pace.Closed(), lengths.warmUp());
    }

    private void inserts() {
        var length = lengths.window().length();
        for (int connections : FEW) {
            note("raw1_" + connections, plant.raw1().run(connections, length));
        }
        note("raw100", plant.raw1().run(FEW.getFirst(), ROWS, length));
    }

    private void commands(String name, Contender contender, List<Integer> callers) {
        for (int many : callers) {
            note(name + "_" + many, contender.run(many, lengths.window()));
        }
    }

    private void relay(Contender ledger) {
        ledger.close();
        var backlog = plant.backlog(ledger, lengths.backlog());
        for (int round = 1; round <= lengths.rounds(); round++) {
            note("relay", backlog.relay());
        }
    }

    private void note(String name, Tally tally) {
        var times = tally.latencies();
        note(name, tally.perSecond());
        samples.add(name + "_p50_ms", times.p50());
        samples.add(name + "_p99_ms", times.p99());
        out.printf(
                Locale.ROOT, "  %-14s p50 %.2f p99 %.2f p99.9 %.2f ms%n", "", times.p50(), times.p99(), times.p999());
    }

    private void note(String name, double perSecond) {
        samples.add(name + "_per_s", perSecond);
        out.printf(Locale.ROOT, "  %-14s %,8.0f events/s%n", name, perSecond);
    }
}
