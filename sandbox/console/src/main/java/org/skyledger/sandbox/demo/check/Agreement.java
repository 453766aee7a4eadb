package org.skyledger.sandbox.demo.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether all tell the same story.
 *
 * @param position the ledger position up to which they were compared
 */
public record Agreement(long position, List<Comparison> comparisons) {

    public Agreement {
        comparisons = List.copyOf(comparisons);
    }

    public long disagreements() {
        return comparisons.stream().mapToLong(Comparison::disagreements).sum();
    }

    public String report() {
        return "agreement up to position %,d\n".formatted(position)
                + comparisons.stream().map(Comparison::report).collect(Collectors.joining("\n  ", "  ", ""));
    }
}
