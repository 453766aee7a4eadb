package org.skyledger.sandbox.demo.check;

import java.util.Map;

/** What should be there, ticked off with what is: nothing may be otherwise, nothing left over, nothing too much. */
final class Checklist<K, V> {

    private final Findings findings;
    private final Map<K, V> open;

    /** @param expected is used up */
    Checklist(String what, Map<K, V> expected) {
        this.findings = new Findings(what);
        this.open = expected;
    }

    void found(K key, V value) {
        var expected = open.remove(key);
        if (expected == null) {
            findings.disagree(key + " should not be there: " + value);
            return;
        }
        findings.compared();
        if (!expected.equals(value)) {
            findings.disagree(key + " is " + value + ", not " + expected);
        }
    }

    Comparison finish() {
        open.forEach((key, value) -> {
            findings.compared();
            findings.disagree(key + " is missing: " + value);
        });
        return findings.result();
    }
}
