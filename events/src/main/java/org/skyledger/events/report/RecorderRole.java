package org.skyledger.events.report;

/** Which side of an exchange its reporter was. */
public enum RecorderRole {
    CLIENT("Client"),
    SERVER("Server");

    private final String label;

    RecorderRole(String label) {
        this.label = label;
    }

    /** The standard's word for it. */
    public String label() {
        return label;
    }
}
