/**
 * What a decision costs before its event is on disk: who is relevant, the event as JSON, the hash. Each is measured by
 * JMH in a JVM of its own.
 */
@NullMarked
package org.skyledger.bench.decision;

import org.jspecify.annotations.NullMarked;
