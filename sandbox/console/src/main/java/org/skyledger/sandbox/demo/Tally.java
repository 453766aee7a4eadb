package org.skyledger.sandbox.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.skyledger.sandbox.demo.dss.Answer;

/** Counts what happens to the flights; for any number of threads. */
final class Tally {

    private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> unexpected = new ConcurrentHashMap<>();
    private final Map<String, String> examples = new ConcurrentHashMap<>();

    void count(Count what) {
        add(what, 1);
    }

    void add(Count what, long howMany) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).add(howMany);
    }

    /** A flight was given up for a reason that is part of the game. */
    void refused(String reason) {
        refused.computeIfAbsent(reason, _ -> new LongAdder()).increment();
    }

    /** An answer that a healthy system does not give. */
    void unexpected(String operation, Answer answer) {
        switch (answer) {
            case Answer.Done(var reference, var _, var _) -> unexpected(operation + " done", reference.toString());
            case Answer.Conflict(var message, var _) -> unexpected(operation + " 409", message);
            case Answer.Refused(int status, var message) -> unexpected(operation + " " + status, message);
            case Answer.Silence(var why) -> unexpected(operation + " unanswered", why);
        }
    }

    void unexpected(String what, String example) {
        unexpected.computeIfAbsent(what, _ -> new LongAdder()).increment();
        examples.putIfAbsent(what, example);
    }

    long of(Count what) {
        var adder = counts.get(what);
        return adder == null ? 0 : adder.sum();
    }

    /** Every count, in the order of {@link Count}. */
    Map<String, Long> counts() {
        var sums = new LinkedHashMap<String, Long>();
        for (var what : Count.values()) {
            sums.put(what.label(), of(what));
        }
        return sums;
    }

    Map<String, Long> refused() {
        return sums(refused);
    }

    Map<String, Long> unexpected() {
        return sums(unexpected);
    }

    /** The first of its kind, for each kind of unexpected answer. */
    Map<String, String> examples() {
        return new TreeMap<>(examples);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> adders) {
        var sums = new TreeMap<String, Long>();
        adders.forEach((what, adder) -> sums.put(what, adder.sum()));
        return sums;
    }
}
