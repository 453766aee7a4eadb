package org.skyledger.bench.ledger;

import java.util.List;
import org.skyledger.bench.report.Figures;

/** Medians over the rounds, and what they come to beside plain inserts. */
record LedgerResult(int rounds, Samples samples, List<Check> checks) {

    Figures figures() {
        var figures = new Figures("ledger");
        double raw1 = best("raw1", LedgerBench.FEW);
        double jdbc = best("axon_jdbc", LedgerBench.FEW);
        double ledger = best("ledger", LedgerBench.MANY);
        figures.put("raw1_per_s", raw1);
        figures.put("ledger_ratio_to_raw1", ledger / raw1);
        figures.put("ledger_ratio_to_axon_jdbc", ledger / jdbc);
        figures.put("ledger_ratio_to_axon_jpa", ledger / best("axon_jpa", LedgerBench.FEW));
        figures.put("axon_jdbc_ratio_to_raw1", jdbc / raw1);
        figures.put("axon_jpa_ratio_to_raw1", best("axon_jpa", LedgerBench.FEW) / raw1);
        figures.put("raw100_ratio_to_raw1", samples.median("raw100_per_s") / raw1);
        figures.put("http_ratio_to_raw1", samples.median("http_per_s") / raw1);
        samples.names().forEach(name -> figures.put(name, samples.median(name)));
        checks.forEach(check -> {
            figures.put(check.name() + "_answered", check.answered());
            figures.put(check.name() + "_recorded", check.events());
        });
        figures.put("rounds", rounds);
        return figures;
    }

    boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    double othersCores() {
        return samples.median("others_cores");
    }

    private double best(String name, List<Integer> callers) {
        return samples.best(
                callers.stream().map(many -> name + "_" + many + "_per_s").toList());
    }
}
