package org.skyledger.command;

import java.util.stream.Stream;

/** The records at the ends of a sealed hierarchy, so that a matrix can be held against them. */
public final class Leaves {

    private Leaves() {}

    public static Stream<Class<?>> of(Class<?> type) {
        var permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(Leaves::of);
    }
}
