package org.skyledger.sandbox.demo.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one comparison.
 *
 * @param what what was compared
 * @param compared how many things
 * @param disagreements how many of them are not as they should be
 * @param first the first few disagreements
 * @param skipped why it was not made, or null when it was
 */
public record Comparison(
        String what,
        long compared,
        long disagreements,
        List<String> first,
        @Nullable String skipped) {

    public Comparison {
        first = List.copyOf(first);
    }

    static Comparison skipped(String what, String why) {
        return new Comparison(what, 0, 0, List.of(), why);
    }

    boolean agrees() {
        return disagreements == 0 && skipped == null;
    }

    /** One line, and one more for each of the first disagreements. */
    String report() {
        if (skipped != null) {
            return "%-10s skipped: %s".formatted(what, skipped);
        }
        var line = "%-10s %,d compared, %s"
                .formatted(what, compared, disagreements == 0 ? "all agree" : "%,d DISAGREE".formatted(disagreements));
        return first.isEmpty() ? line : line + "\n    " + String.join("\n    ", first);
    }
}
