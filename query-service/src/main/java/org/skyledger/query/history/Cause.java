package org.skyledger.query.history;

import org.jspecify.annotations.Nullable;

/**
 * What made a version, or what ended it. A view that was folded by an older version of projections does not know but the
 * position of the first until it is rebuilt.
 *
 * @param position of the event in the ledger
 * @param event full name of the event's class, as in the ledger and on Kafka
 * @param actor who caused it: the name in the token
 * @param reason why, in the actor's words, when given
 */
record Cause(
        long position,
        @Nullable String event,
        @Nullable String actor,
        @Nullable String reason) {}
