package org.skyledger.sandbox.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the supervisor says, line by line; several parts speak at once. */
record Lines(PrintStream out) {

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    void say(Part part, String what) {
        say(String.format(Locale.ROOT, "  %-16s %s", part.label, what));
    }

    void say(Part part, String what, Duration time) {
        say(part, String.format(Locale.ROOT, "%-8s %5.1f s", what, time.toMillis() / 1000.0));
    }
}
