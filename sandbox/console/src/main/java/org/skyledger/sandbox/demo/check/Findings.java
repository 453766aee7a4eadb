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
