package org.skyledger.sandbox.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Unavailable;

/** The life of one part, on a thread of its own: started once its needs are met, started again when it dies. */
final class Keeper {

    private final Part part;
    private final List<Keeper> needs;
    private final Supplier<Running> start;
    private final Lines lines;
    private final Patience patience = new Patience();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;
    private @Nullable Running running;

    /** @param start starts the part and returns when it answers; throws {@link Unavailable} */
    Keeper(Part part, List<Keeper> needs, Supplier<Running> start, Lines lines) {
        this.part = part;
        this.needs = needs;
        this.start = start;
        this.lines = lines;
        this.thread = new Thread(this::live, "keep-" + part.label);
    }

    /** @return completes when the part answers for the first time, or exceptionally when it cannot be had */
    CompletableFuture<Void> begin() {
        thread.start();
        return ready;
    }

    /** Returns when the part has stopped. */
    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        try {
            for (var need : needs) {
                need.ready.get();
            }
            var born = System.nanoTime();
            running = start.get();
            lines.say(part, "ready", since(born));
            ready.complete(null);
            keep(running, born);
        } catch (InterruptedException _) {
            // Told to stop.
        } catch (ExecutionException e) {
            ready.completeExceptionally(e.getCause());
        } catch (Unavailable e) {
            ready.completeExceptionally(e);
        } finally {
            if (running != null) {
                running.stop().run();
                lines.say(part, "stopped");
            }
        }
    }

    private void keep(Running first, long born) throws InterruptedException {
        var current = first;
        while (true) {
            awaitEnd(current);
            var pause = patience.afterDeath(since(born));
            if (pause.isEmpty()) {
                lines.say(part, "died too often and stays down; see ./skyledger logs " + part.label);
                running = null;
                return;
            }
            lines.say(part, "died, and is started again in " + pause.get().toSeconds() + " s");
            Thread.sleep(pause.get());
            born = System.nanoTime();
            current = again();
            running = current;
        }
    }

    private Running again() throws InterruptedException {
        var start = System.nanoTime();
        try {
            var again = this.start.get();
            lines.say(part, "ready", since(start));
            return again;
        } catch (Unavailable e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            lines.say(part, "did not start: " + e.getMessage());
            return new Running(() -> {}, CompletableFuture.completedFuture(null));
        }
    }

    private static void awaitEnd(Running running) throws InterruptedException {
        try {
            running.end().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
