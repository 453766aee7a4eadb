package org.skyledger.sandbox.demo.check;

import java.util.HashMap;
import java.util.Map;

/** Compares what should be with what is, both ways. */
final class Maps {

    private Maps() {}

    static <K, V> Comparison compare(String what, Map<K, V> expected, Map<K, V> actual) {
        var findings = new Findings(what);
        var surplus = new HashMap<>(actual);
        expected.forEach((key, value) -> {
            findings.compared();
            var found = surplus.remove(key);
            if (found == null) {
                findings.disagree(key + " is missing");
            } else if (!found.equals(value)) {
                findings.disagree(key + " is " + found + ", not " + value);
            }
        });
        surplus.forEach((key, value) -> findings.disagree(key + " should not be there: " + value));
        return findings.result();
    }
}
