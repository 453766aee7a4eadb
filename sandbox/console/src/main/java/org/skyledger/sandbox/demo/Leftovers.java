package org.skyledger.sandbox.demo;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The flights that were left standing, or whose end failed; when there are too many, the oldest makes room. */
final class Leftovers {

    private final int most;
    private final Queue<FlightLife> flights = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    Leftovers(int most) {
        this.most = most;
    }

    void add(FlightLife flight) {
        flights.add(flight);
        if (size.incrementAndGet() > most) {
            var oldest = flights.poll();
            if (oldest == null || oldest.end()) {
                size.decrementAndGet();
            } else {
                flights.add(oldest);
            }
        }
    }
}
