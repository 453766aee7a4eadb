package org.skyledger.bench.audit;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param events in the auditors' copy, and versions in the view
 * @param exported of them, and verified
 * @param commands that are decided again, at least
 * @param window of each measurement of reads
 * @param callers at a time
 * @param rounds of the exports, of which medians are taken
 */
record Amount(long events, long exported, long commands, Duration window, int callers, int rounds) {

    static Amount quick() {
        return new Amount(100_000, 50_000, 20_000, Duration.ofSeconds(2), 2, 1);
    }

    Amount {
        if (events < 10_000 || commands < 1 || callers < 1) {
            throw new IllegalArgumentException("at least 10,000 events, a command and a caller are needed");
        }
        exported = Math.min(exported, events);
    }
}
