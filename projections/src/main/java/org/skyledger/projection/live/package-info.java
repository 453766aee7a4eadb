/**
 * Tells the instances of query-service, through one channel of Redis, that a view has moved on (ADR 0015). It is a hint and
 * no more: whoever misses it looks for itself soon, so the views neither wait for Redis nor fail with it.
 */
@NullMarked
package org.skyledger.projection.live;

import org.jspecify.annotations.NullMarked;
