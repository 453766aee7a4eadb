package org.skyledger.sandbox.demo;

import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.skyledger.sandbox.demo.flight.Flight;

/** Lets flights depart, each on its own virtual thread, never more than so many at a time. */
final class Traffic {

    private final Crew crew;
    private final Departures departures;
    private final Semaphore hands;
    private final Leftovers leftovers;
    private final AtomicInteger troubles = new AtomicInteger();

    /**
     * @param concurrency how many flights may be busy at a time
     * @param standing how many may be left standing
     */
    Traffic(Crew crew, Departures departures, int concurrency, int standing) {
        this.crew = crew;
        this.departures = departures;
        this.hands = new Semaphore(concurrency);
        this.leftovers = new Leftovers(standing);
    }

    /** Returns when all flights are over, or when so many have failed in a row that the rest is not worth a try. */
    void run(long flights, Supplier<Flight> next) throws InterruptedException {
        try (var pilots = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (long i = 0; i < flights && departures.await(troubles.get()); i++) {
                    hands.acquire();
                    var flight = next.get();
                    pilots.execute(() -> fly(flight));
                }
            } catch (InterruptedException e) {
                pilots.shutdownNow();
                throw e;
            }
        }
    }

    private void fly(Flight flight) {
        try {
            var life = new FlightLife(crew, flight);
            boolean fine = life.live();
            troubles.updateAndGet(before -> fine ? 0 : before + 1);
            if (life.mayStand()) {
                leftovers.add(life);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            crew.tally().unexpected("a bug of the demo", e.toString());
        } finally {
            hands.release();
        }
    }
}
