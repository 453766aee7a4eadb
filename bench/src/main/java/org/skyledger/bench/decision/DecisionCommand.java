package org.skyledger.bench.decision;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.skyledger.bench.report.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./skyledger bench decision}: exits with 1 when it could not measure. */
@Command(
        name = "decision",
        mixinStandardHelpOptions = true,
        description = "What a decision costs in memory, among a million intents")
public final class DecisionCommand implements Callable<Integer> {

    private static final List<String> BENCHMARKS =
            List.of("Relevance.toAThousand", "Relevance.toTen", "Recording.encode", "Recording.hash");

    @Option(names = "--rounds", defaultValue = "1", description = "of which medians are taken (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "of each iteration (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--quick", description = "one short round, to try it out; its figures mean little")
    private boolean quick;

    @Override
    public Integer call() {
        var figures = new Figures("decision");
        try (var jmh = Jmh.prepare()) {
            for (var benchmark : BENCHMARKS) {
                var times = jmh.run(benchmark, quick ? 1 : rounds, quick ? 1 : seconds);
                System.out.printf(
                        Locale.ROOT,
                        "  %-22s mean %.2f p50 %.2f p99 %.2f p99.9 %.2f us%n",
                        benchmark,
                        times.mean(),
                        times.p50(),
                        times.p99(),
                        times.p999());
                times.put(figures, name(benchmark));
            }
        }
        figures.put("intents", (long) CrowdedSky.CELLS * CrowdedSky.PER_CELL);
        figures.put("rounds", quick ? 1 : rounds);
        if (!quick) {
            System.out.println("written to " + figures.save());
        }
        System.out.println(figures.line());
        return 0;
    }

    /** {@code Relevance.toAThousand} is {@code relevance_to_a_thousand} among figures. */
    static String name(String benchmark) {
        return benchmark
                .replace(".", "_")
                .replaceAll("(?<=[a-zA-Z])([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
    }
}
