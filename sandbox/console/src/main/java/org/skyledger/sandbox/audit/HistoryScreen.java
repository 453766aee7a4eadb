package org.skyledger.sandbox.audit;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A history in lines, and below them how far it has come: one line that is written over on a terminal, and a line at every
 * tenth of the way elsewhere.
 */
final class HistoryScreen {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;
    private static final String CLEAR = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private Instant begin = Instant.MIN;
    private Instant until = Instant.MIN;
    private int tenth;

    HistoryScreen(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Of a history that is taken up again, the beginning is the first one that was told. */
    synchronized void begin(Instant at, Instant end) {
        begin = begin.equals(Instant.MIN) ? at : begin;
        until = end;
        at(at);
    }

    synchronized void record(JsonNode told) {
        var event = told.path("event");
        line(String.format(
                Locale.ROOT,
                "%8d  %s  %s %s",
                event.path("position").asLong(),
                event.path("recordedAt").asString(),
                told.path("what").asString(),
                event.path("entity").asString()));
        at(Instant.parse(told.path("at").asString()));
    }

    /** Between the lines: what the reader must know. */
    synchronized void line(String text) {
        out.println(terminal ? CLEAR + text : text);
        out.flush();
    }

    /** @param moment of history */
    synchronized void at(Instant moment) {
        double share = share(moment);
        if (terminal) {
            out.print(CLEAR + bar(share, moment));
            out.flush();
        } else if ((int) (share * TENTHS) > tenth) {
            tenth = (int) (share * TENTHS);
            line(bar(share, moment));
        }
    }

    private static String bar(double share, Instant moment) {
        int done = (int) (share * WIDTH);
        return String.format(
                Locale.ROOT, "%s%s %3.0f %%  %s", "#".repeat(done), ".".repeat(WIDTH - done), share * 100, moment);
    }

    private double share(Instant moment) {
        double whole = Duration.between(begin, until).toMillis();
        return whole <= 0 ? 1 : Math.clamp(Duration.between(begin, moment).toMillis() / whole, 0, 1);
    }
}
