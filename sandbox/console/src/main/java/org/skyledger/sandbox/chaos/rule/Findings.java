package org.skyledger.sandbox.chaos.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How often each rule was looked at, and where it did not hold. */
public final class Findings {

    private static final int NAMED = 5;

    private final Map<Rule, Long> checked = new EnumMap<>(Rule.class);
    private final Map<Rule, List<String>> broken = new EnumMap<>(Rule.class);
    private final Map<Rule, Long> count = new EnumMap<>(Rule.class);

    public void judge(Rule rule, boolean holds, Supplier<String> otherwise) {
        add(rule, 1, holds ? 0 : 1, holds ? List.of() : List.of(otherwise.get()));
    }

    /** @param first some of those that are broken */
    public void add(Rule rule, long checks, long breaches, List<String> first) {
        checked.merge(rule, checks, Long::sum);
        count.merge(rule, breaches, Long::sum);
        var named = broken.computeIfAbsent(rule, _ -> new ArrayList<>());
        first.stream().limit(Math.max(0, NAMED - named.size())).forEach(named::add);
    }

    public void add(Findings others) {
        others.checked.forEach((rule, checks) ->
                add(rule, checks, others.breaches(rule), others.broken.getOrDefault(rule, List.of())));
    }

    public long checks(Rule rule) {
        return checked.getOrDefault(rule, 0L);
    }

    public long breaches(Rule rule) {
        return count.getOrDefault(rule, 0L);
    }

    /** Whether every rule held. */
    public boolean areNone() {
        return count.values().stream().allMatch(breaches -> breaches == 0);
    }

    /** A line for each rule, and below it the first of its breaches. */
    public String report() {
        var text = new StringBuilder();
        for (var rule : Rule.values()) {
            text.append("  %-16s %,10d checked %,6d broken%n"
                    .formatted(rule.name().toLowerCase(Locale.ROOT), checks(rule), breaches(rule)));
            broken.getOrDefault(rule, List.of())
                    .forEach(breach -> text.append("    ").append(breach).append(System.lineSeparator()));
        }
        return text.toString();
    }
}
