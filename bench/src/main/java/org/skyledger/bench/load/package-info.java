/**
 * A load generator that leaves the machine to what it measures: one thread serves all connections, and a request's
 * latency counts from the moment at which it was meant to start, so that a slow answer cannot hide the ones behind it.
 */
@NullMarked
package org.skyledger.bench.load;

import org.jspecify.annotations.NullMarked;
