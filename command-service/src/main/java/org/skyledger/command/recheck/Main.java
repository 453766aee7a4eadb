package org.skyledger.command.recheck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code skyledger audit recheck}: exits with 0 when today's rules agree with history. */
public final class Main {

    private static final int MOST_TOLD = 20;

    private Main() {}

    /** @param arguments an export of the ledger */
    public static void main(String[] arguments) throws IOException {
        var told = new AtomicInteger();
        var tally = Recheck.of(Path.of(arguments[0]), difference -> {
            if (told.incrementAndGet() <= MOST_TOLD) {
                System.out.println(difference);
            }
        });
        System.out.println(tally);
        System.exit(tally.different() == 0 ? 0 : 1);
    }
}
