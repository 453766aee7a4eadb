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
    private final Supplier<Running> starter;
    private final Lines lines;
    private final Patience patience = new Patience();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;
    private @Nullable Running running;

    /** @param starter starts the part and returns when it answers; throws {@link Unavailable} */
    Keeper(Part part, List<Keeper> needs, Supplier<Running> starter, Lines lines) {
        this.part = part;
        this.needs = needs;
        this.starter = starter;
        this.lines = lines;
        this.thread = new Thread(this::live, "keep-" + part.label);
    }

    /** @return completes when the part answers for the first time, or exceptionally when it cannot be had */
    CompletableFuture<Void> begin() {
        thread.start();
        return ready;
    }

    void askToStop() {
        thread.interrupt();
    }

    /** Returns when the part has stopped. */
    void awaitStop() {
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
            start();
            ready.complete(null);
            keep();
        } catch (InterruptedException _) {
            // Told to stop.
        } catch (ExecutionException e) {
            ready.completeExceptionally(e.getCause());
        } catch (Unavailable e) {
            ready.completeExceptionally(e);
        } finally {
            stop();
        }
    }

    private void keep() throws InterruptedException {
        while (true) {
            long born = System.nanoTime();
            if (running != null) {
                awaitEnd(running);
                running = null;
            }
            var pause = patience.afterDeath(since(born));
            if (pause.isEmpty()) {
                lines.say(part, "died too often and stays down; see ./skyledger logs " + part.label);
                return;
            }
            lines.say(part, "died, and is started again in " + pause.get().toSeconds() + " s");
            Thread.sleep(pause.get());
            try {
                start();
            } catch (Unavailable e) {
                lines.say(part, "did not start: " + e.getMessage());
            }
        }
    }

    private void start() {
        long begin = System.nanoTime();
        running = starter.get();
        lines.say(part, "ready", since(begin));
    }

    private void stop() {
        if (running != null) {
            running.stop().run();
            lines.say(part, "stopped");
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
