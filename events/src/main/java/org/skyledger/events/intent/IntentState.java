package org.skyledger.events.intent;

/** The states that F3548-21 shares between USSs; an intent that has ended is no longer shared. */
public enum IntentState {
    ACCEPTED("Accepted"),
    ACTIVATED("Activated"),
    NONCONFORMING("Nonconforming"),
    CONTINGENT("Contingent");

    private final String label;

    IntentState(String label) {
        this.label = label;
    }

    /** The standard's spelling. */
    public String label() {
        return label;
    }
}
