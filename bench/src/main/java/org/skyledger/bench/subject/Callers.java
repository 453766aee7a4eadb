package org.skyledger.bench.subject;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.skyledger.bench.load.Latencies;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.bench.subject.Subject.Caller;

/** Threads that call and wait, each again as soon as it has its answer, until the window ends and its entity has too. */
final class Callers {

    private final Window window;
    private final long start = System.nanoTime();

    private Callers(Window window) {
        this.window = window;
    }

    private record Calls(Latencies latencies, long done) {}

    static Tally run(Subject subject, int many, Window window) throws InterruptedException, ExecutionException {
        var callers = new Callers(window);
        var tasks = IntStream.range(0, many)
                .mapToObj(number -> (Callable<Calls>) () -> callers.run(subject.caller(number)))
                .toList();
        var all = new ArrayList<Calls>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var calls : threads.invokeAll(tasks)) {
                all.add(calls.get());
            }
        }
        var latencies = new Latencies();
        all.forEach(calls -> latencies.add(calls.latencies()));
        return new Tally(
                latencies.count() / (window.length().toNanos() / 1e9),
                latencies.percentiles(),
                all.stream().mapToLong(Calls::done).sum(),
                0);
    }

    private Calls run(Caller caller) {
        var latencies = new Latencies();
        long done = 0;
        for (long now = now(); now < window.end() || !caller.rests(); now = now()) {
            caller.call();
            done++;
            if (window.holds(now)) {
                latencies.record(now() - now);
            }
        }
        return new Calls(latencies, done);
    }

    private long now() {
        return System.nanoTime() - start;
    }
}
