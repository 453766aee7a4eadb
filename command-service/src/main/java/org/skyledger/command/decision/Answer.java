package org.skyledger.command.decision;

import java.util.function.Function;

/**
 * What a caller gets once the ledger holds everything that the answer rests on.
 *
 * @param position how far the ledger had come
 */
public record Answer<R>(R value, long position) {

    public <T> Answer<T> map(Function<R, T> mapping) {
        return new Answer<>(mapping.apply(value), position);
    }
}
