package org.skyledger.sandbox.chaos.load;

/** What a client asks for. */
public enum Kind {
    PLAN(true),
    ACTIVATE(true),
    MODIFY(true),
    END(true),
    SUBSCRIBE(true),
    UNSUBSCRIBE(true),
    RESTRICT(true),
    LIFT(true),
    /** One intent of its own, at the DSS. */
    LOOK(false),
    /** The busy place, at the DSS. */
    SURVEY(false),
    /** One intent of its own, at query-service. */
    READ(false);

    private final boolean write;

    Kind(boolean write) {
        this.write = write;
    }

    public boolean isWrite() {
        return write;
    }
}
