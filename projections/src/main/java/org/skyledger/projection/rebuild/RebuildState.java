package org.skyledger.projection.rebuild;

enum RebuildState {
    READING,
    SWITCHING,
    DONE,
    FAILED,
    CANCELLED;

    boolean over() {
        return switch (this) {
            case READING, SWITCHING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
