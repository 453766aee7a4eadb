package org.skyledger.bench.report;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The middle of several measurements: one bad round does not move it. */
public final class Median {

    private Median() {}

    public static <T> double of(Collection<T> measured, ToDoubleFunction<T> figure) {
        var sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
