package org.skyledger.sandbox.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long it took after each fault until a wish was fulfilled again and the views showed all that was decided. */
final class Recovery {

    private final Map<String, Long> strikes = new TreeMap<>();
    private final Map<String, Long> worst = new TreeMap<>();

    synchronized void add(String fault, Duration time) {
        strikes.merge(fault, 1L, Long::sum);
        worst.merge(fault, time.toMillis(), Math::max);
    }

    long strikes() {
        return strikes.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> worstMillis() {
        return Map.copyOf(worst);
    }

    List<String> lines() {
        return worst.entrySet().stream()
                .map(entry -> "  %-26s %3d times, at worst %6.1f s"
                        .formatted(entry.getKey(), strikes.get(entry.getKey()), entry.getValue() / 1_000.0))
                .toList();
    }
}
