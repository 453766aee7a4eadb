package org.skyledger.command.decision;

/** A look at the airspace; runs on the loop's thread, so it should be short. */
@FunctionalInterface
public interface Read<R> {
    R get();
}
