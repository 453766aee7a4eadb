package org.skyledger.sandbox.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Prints how it goes every ten seconds, until closed. */
final class StatusLine implements AutoCloseable {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Tally tally;
    private final UssNetwork network;
    private final PrintWriter out;
    private final Thread thread;

    StatusLine(Tally tally, UssNetwork network, PrintWriter out) {
        this.tally = tally;
        this.network = network;
        this.out = out;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                out.println(line());
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private String line() {
        var unexpected = tally.unexpected();
        return "%s demo: %,d accepted, %,d ended, %,d standing, %,d conflicts (%,d resolved), %,d refused%s"
                .formatted(
                        CLOCK.format(LocalTime.now()),
                        tally.of(Count.ACCEPTED),
                        tally.of(Count.ENDED),
                        network.standing(),
                        tally.of(Count.CONFLICTS_MET),
                        tally.of(Count.CONFLICTS_RESOLVED),
                        sum(tally.refused()),
                        unexpected.isEmpty() ? "" : ", unexpected: " + unexpected);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
