package org.skyledger.bench.dss;

import java.util.Locale;
import org.skyledger.bench.plant.Ledger;

/**
 * What the ledger holds of a run, against what was answered.
 *
 * @param writes that were answered with success
 * @param subscriptions that were made
 * @param moved by how far the ledger's head has moved
 * @param stretch what stands in the ledger since then
 */
record LedgerCheck(long writes, long subscriptions, long moved, Ledger.Stretch stretch) {

    static LedgerCheck of(Ledger ledger, long before, long writes, long subscriptions) {
        long moved = ledger.head() - before;
        return new LedgerCheck(writes, subscriptions, moved, ledger.after(before));
    }

    boolean holds() {
        return moved == writes + subscriptions
                && stretch.events() == moved
                && stretch.positions() == moved
                && stretch.versions() == moved;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "the ledger %s: %d writes and %d subscriptions were answered, its head moved by %d; it holds %d events "
                        + "with %d different positions and %d different versions",
                holds() ? "agrees" : "DISAGREES",
                writes,
                subscriptions,
                moved,
                stretch.events(),
                stretch.positions(),
                stretch.versions());
    }
}
