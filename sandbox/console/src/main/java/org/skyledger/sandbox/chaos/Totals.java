package org.skyledger.sandbox.chaos;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.skyledger.sandbox.chaos.load.Attempt;
import org.skyledger.sandbox.chaos.rule.Findings;
import org.skyledger.sandbox.chaos.rule.Rule;
import tools.jackson.databind.json.JsonMapper;

/** What a campaign came to. */
final class Totals {

    private final long seed;
    private final int instances;
    private final Findings findings = new Findings();
    private final Recovery recovery = new Recovery();
    private final Set<String> skipped = new TreeSet<>();
    private int rounds;
    private long attempts;
    private long granted;
    private long refused;
    private long unanswered;

    Totals(long seed, int instances) {
        this.seed = seed;
        this.instances = instances;
    }

    Findings findings() {
        return findings;
    }

    Recovery recovery() {
        return recovery;
    }

    void skip(String fault, String why) {
        skipped.add(fault + ": " + why);
    }

    void addRound(List<Attempt> history) {
        rounds++;
        attempts += history.size();
        granted += history.stream().filter(Attempt::granted).count();
        refused += history.stream().filter(Attempt::refused).count();
        unanswered += history.stream().filter(Attempt::unanswered).count();
    }

    String report() {
        return "rules, by what a breach of them would be:%n%srecovery:%n%s%n%s"
                .formatted(
                        findings.report(),
                        String.join(System.lineSeparator(), recovery.lines()),
                        skipped.isEmpty() ? "" : "skipped: " + String.join("; ", skipped) + System.lineSeparator());
    }

    String json() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("chaos", findings.areNone() ? "held" : "BROKEN");
        figures.put("seed", seed);
        figures.put("rounds", rounds);
        figures.put("instances", instances);
        figures.put("strikes", recovery.strikes());
        figures.put("skipped", skipped);
        figures.put("attempts", attempts);
        figures.put("granted", granted);
        figures.put("refused", refused);
        figures.put("unanswered", unanswered);
        for (var rule : Rule.values()) {
            var name = rule.name().toLowerCase(Locale.ROOT);
            figures.put(name, findings.breaches(rule));
            figures.put(name + "_checked", findings.checks(rule));
        }
        figures.put("recovery_ms", Map.copyOf(recovery.worstMillis()));
        return JsonMapper.shared().writeValueAsString(figures);
    }
}
