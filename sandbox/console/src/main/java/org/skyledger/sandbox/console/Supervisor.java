package org.skyledger.sandbox.console;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.skyledger.sandbox.backing.Unavailable;

/** Starts the parts, as many at a time as their needs allow, and stops them in the opposite order. */
final class Supervisor {

    /** Whom a part needs before it can start; what it merely talks to later, it waits for by itself. */
    private static final Map<Part, Set<Part>> NEEDS = Map.of(
            Part.COMMAND, Set.of(Part.POSTGRES, Part.AUTHORITY),
            Part.PROJECTIONS, Set.of(Part.POSTGRES, Part.REDIS),
            Part.QUERY, Set.of(Part.POSTGRES),
            Part.DEMO, Set.of(Part.KAFKA, Part.COMMAND, Part.PROJECTIONS, Part.QUERY));

    private static final List<Set<Part>> STOPPING = List.of(
            Set.of(Part.DEMO),
            Set.of(Part.COMMAND, Part.PROJECTIONS, Part.QUERY),
            Set.of(Part.KAFKA, Part.REDIS, Part.AUTHORITY),
            Set.of(Part.POSTGRES));

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

    /** Whether it has been told to stop, and has done so. */
    synchronized boolean isStopped() {
        return stopped;
    }

    /** Returns when every part has stopped, those first that use the others. */
    synchronized void stop() {
        if (!stopped) {
            stopped = true;
            for (var tier : STOPPING) {
                var keepers = tier.stream()
                        .map(this.keepers::get)
                        .filter(Objects::nonNull)
                        .toList();
                keepers.forEach(Keeper::askToStop);
                keepers.forEach(Keeper::awaitStop);
            }
        }
    }
}
