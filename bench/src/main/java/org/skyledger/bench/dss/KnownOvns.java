package org.skyledger.bench.dss;

import java.util.Arrays;
import org.skyledger.bench.load.Bytes;

/**
 * What the planners of one place tell each other: the OVNs that each of their intents has, or is about to have. So
 * nobody's key is incomplete because a neighbour's request was decided a moment before. Used by one thread.
 */
final class KnownOvns {

    private final byte[][] announced;

    KnownOvns(int planners) {
        announced = new byte[planners][0];
    }

    /** Replaces what this planner has announced. */
    void announce(int planner, String... ovns) {
        announced[planner] = Words.ascii("\"" + String.join("\",\"", ovns) + "\",");
    }

    /** Adds a JSON array of all that the others have announced. */
    void addKey(int reader, Bytes json) {
        json.add(OPEN);
        int empty = json.size();
        for (int planner = 0; planner < announced.length; planner++) {
            if (planner != reader) {
                json.add(announced[planner]);
            }
        }
        if (json.size() > empty) {
            json.dropLast();
        }
        json.add(CLOSE);
    }

    private static final byte[] OPEN = Words.ascii("[");
    private static final byte[] CLOSE = Words.ascii("]");

    @Override
    public String toString() {
        return Arrays.stream(announced).map(String::new).toList().toString();
    }
}
