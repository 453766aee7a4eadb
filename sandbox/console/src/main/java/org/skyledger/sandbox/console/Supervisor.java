package org.skyledger.sandbox.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.skyledger.sandbox.backing.Unavailable;

/** Starts the parts, as many at a time as their needs allow, and stops them one after the other. */
final class Supervisor {

    /** Whom a part needs before it can start; what it merely talks to later, it waits for by itself. */
    private static final Map<Part, Set<Part>> NEEDS = Map.of(
            Part.COMMAND, Set.of(Part.POSTGRES, Part.AUTHORITY),
            Part.PROJECTIONS, Set.of(Part.POSTGRES, Part.REDIS),
            Part.QUERY, Set.of(Part.POSTGRES),
            Part.DEMO, Set.of(Part.KAFKA, Part.COMMAND, Part.PROJECTIONS, Part.QUERY));

    private final Map<Part, Keeper> keepers = new EnumMap<>(Part.class);
    private boolean stopped;

    Supervisor(Set<Part> parts, Function<Part, Running> start, Lines lines) {
        for (var part : Part.values()) {
            if (parts.contains(part)) {
                var needs = NEEDS.getOrDefault(part, Set.of()).stream()
                        .flatMap(need -> Optional.ofNullable(keepers.get(need)).stream())
                        .toList();
                keepers.put(part, new Keeper(part, needs, () -> start.apply(part), lines));
            }
        }
    }

    /**
     * Returns when every part answers.
     *
     * @throws Unavailable as soon as one cannot be had
     */
    void start() {
        var failure = new CompletableFuture<Void>();
        var ready = new ArrayList<CompletableFuture<Void>>();
        synchronized (this) {
            if (stopped) {
                return;
            }
            keepers.values().forEach(keeper -> ready.add(keeper.begin()));
        }
        ready.forEach(one -> one.exceptionally(cause -> {
            failure.completeExceptionally(cause);
            return null;
        }));
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(ready.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Unavailable unavailable ? unavailable : e;
        }
    }

    /** Returns when every part has stopped, the one that was started last first. */
    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            List.copyOf(keepers.values()).reversed().forEach(Keeper::stop);
        }
    }
}
