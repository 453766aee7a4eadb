package org.skyledger.bench.ledger;

import org.skyledger.bench.plant.Ledger;
import org.skyledger.bench.plant.StockStore;

/**
 * What was recorded, against what was answered.
 *
 * @param answered commands that were answered with success
 * @param events that were recorded
 * @param faults how many of them are not what they should be
 */
record Check(String name, long answered, long events, long faults) {

    static Check of(String name, long answered, Ledger ledger) {
        return new Check(name, answered, ledger.head(), ledger.faults());
    }

    static Check of(String name, long answered, StockStore store) {
        var contents = store.contents();
        return new Check(name, answered, contents.events(), contents.events() - contents.versions());
    }

    boolean holds() {
        return events == answered && faults == 0;
    }

    @Override
    public String toString() {
        return "%s %s: %d commands were answered, %d events recorded, %d of them faulty"
                .formatted(name, holds() ? "agrees" : "DISAGREES", answered, events, faults);
    }
}
