package org.skyledger.bench.load;

/**
 * What a client is told of an HTTP answer.
 *
 * @param position the header {@code Skyledger-Position}, or 0 when there is none
 * @param body of an answer other than 2xx; those that tell of success are not looked into
 */
public record Answer(int status, long position, String body) {}
