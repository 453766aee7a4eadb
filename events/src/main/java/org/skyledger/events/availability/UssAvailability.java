package org.skyledger.events.availability;

/** Whether a USS answers. Of one that nobody has declared anything about, it is not known. */
public enum UssAvailability {
    NORMAL("Normal"),
    DOWN("Down");

    private final String label;

    UssAvailability(String label) {
        this.label = label;
    }

    /** The standard's word for it. */
    public String label() {
        return label;
    }
}
