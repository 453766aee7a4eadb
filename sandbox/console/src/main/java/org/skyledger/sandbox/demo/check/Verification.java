package org.skyledger.sandbox.demo.check;

import java.util.List;
import org.skyledger.events.LedgerRecord;

/** A walk along the whole chain, from part to part. It ends at the first record that is wrong or missing. */
final class Verification {

    private final Chain chain = new Chain();

    /** Where the chain breaks. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(String where) {
            super(where, null, false, false);
        }
    }

    /** @param part what the record was found in, as a message may call it */
    void accept(String part, LedgerRecord row) {
        long expected = chain.end().position() + 1;
        if (row.position() > expected) {
            throw missing(expected, row.position() - 1, part);
        }
        List<String> faults = chain.follow(row);
        if (!faults.isEmpty()) {
            throw new Broken(String.join("; ", faults) + " (in " + part + ")");
        }
    }

    long position() {
        return chain.end().position();
    }

    /** Compares where the walk has ended with where the ledger says that it ends. */
    void finish(Head head) {
        var end = chain.end();
        if (end.position() < head.position()) {
            throw missing(end.position() + 1, head.position(), "store.event");
        }
        if (!end.equals(head)) {
            throw new Broken("position " + end.position() + " is not what store.ledger_head says: it is at position "
                    + head.position() + " with hash " + head.hash().hex());
        }
    }

    private static Broken missing(long first, long last, String part) {
        return new Broken("position " + first + " is missing, and all up to " + last + ": they are not in " + part
                + "; name the archives that hold them with --archive, oldest first");
    }
}
