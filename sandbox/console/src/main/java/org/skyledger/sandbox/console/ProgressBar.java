package org.skyledger.sandbox.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** How far a rebuild is, in one line that is written over on a terminal, and at every tenth of the way elsewhere. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final boolean terminal;
    private int tenth = -1;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(JsonNode now) {
        var line = line(now);
        if (terminal) {
            out.print("\r" + line + "\033[K");
            out.flush();
        } else if ((int) (share(now) * TENTHS) > tenth) {
            tenth = (int) (share(now) * TENTHS);
            out.println(line);
        }
    }

    void end(String message) {
        out.println(terminal ? "\r" + message + "\033[K" : message);
    }

    static String line(JsonNode now) {
        int done = (int) (share(now) * WIDTH);
        return String.format(
                Locale.ROOT,
                "%s%s %3.0f %%  %,d of %,d records, %,.0f/s, %s",
                "#".repeat(done),
                ".".repeat(WIDTH - done),
                share(now) * 100,
                now.path("read").asLong(),
                now.path("total").asLong(),
                now.path("perSecond").asDouble(),
                rest(now));
    }

    private static double share(JsonNode now) {
        long total = now.path("total").asLong();
        return total == 0 ? 0 : Math.min(1, (double) now.path("read").asLong() / total);
    }

    private static String rest(JsonNode now) {
        double perSecond = now.path("perSecond").asDouble();
        if (now.path("state").asString().equals("SWITCHING")) {
            return "switching";
        } else if (perSecond <= 0) {
            return "starting";
        }
        long left = Math.max(0, now.path("total").asLong() - now.path("read").asLong());
        var time = Duration.ofSeconds(Math.round(left / perSecond));
        return "about %d:%02d left".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
