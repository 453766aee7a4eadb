package org.skyledger.sandbox.demo.dss;

import java.util.List;

/** What came of a request to the DSS. */
public sealed interface Answer {

    /**
     * It did, or showed, what was asked for.
     *
     * @param subscribers how many subscriptions the caller must notify now
     * @param position the ledger's position that holds the change, or 0 when none was named
     */
    record Done(Reference reference, int subscribers, long position) implements Answer {}

    /** The key misses these, or the OVN is not the current one (then nothing is missing). */
    record Conflict(String message, List<Reference> missing) implements Answer {}

    /** Any other status. */
    record Refused(int status, String message) implements Answer {}

    /** No answer came, so it may or may not have been done. */
    record Silence(String why) implements Answer {}
}
