package org.skyledger.sandbox.demo.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what one comparison finds. */
final class Findings {

    private static final int NAMED = 5;

    private final String what;
    private final List<String> first = new ArrayList<>();
    private long compared;
    private long disagreements;

    Findings(String what) {
        this.what = what;
    }

    /** The one finding that somebody has not got as far as the ledger. */
    static Comparison behind(String what, long reached, long head) {
        return new Comparison(what, 1, 1, List.of("is at position " + reached + ", the ledger at " + head), null);
    }

    void compared() {
        compared++;
    }

    void disagree(String how) {
        disagreements++;
        if (first.size() < NAMED) {
            first.add(how);
        }
    }

    Comparison result() {
        return new Comparison(what, compared, disagreements, first, null);
    }
}
