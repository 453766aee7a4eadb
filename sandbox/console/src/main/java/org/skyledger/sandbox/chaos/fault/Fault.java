package org.skyledger.sandbox.chaos.fault;

/** Something that breaks. Afterwards the world is mended, and every rule must hold; what must hold meanwhile it says. */
@FunctionalInterface
public interface Fault {

    void strike(Stage stage) throws Exception;
}
