package org.skyledger.command.decision;

/** Why a command was refused, with the facts. Each feature seals its own branch of this interface. */
public interface Rejection {

    /** A sentence for whoever sent the command: what is wrong and what to do. */
    String message();
}
