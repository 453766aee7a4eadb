package org.skyledger.bench.load;

/** Somebody who sends one request after another. Used by one thread. */
public interface Client {

    /** Adds the next request to {@code request}, which is empty: head and body, as they go over the wire. */
    void ask(Bytes request);

    /**
     * Takes the answer to what was asked last.
     *
     * @return whether that is done with; if not, {@link #ask} is called again for the same
     * @throws org.skyledger.sandbox.backing.Unavailable when nothing can be measured with answers like this one
     */
    boolean take(Answer answer);

    /** Whether the client leaves nothing behind when it stops here. */
    boolean rests();
}
