/** A single-node Kafka in a JVM of its own, for one machine: loopback only, nothing replicated, everything kept. */
@NullMarked
package org.skyledger.sandbox.broker;

import org.jspecify.annotations.NullMarked;
