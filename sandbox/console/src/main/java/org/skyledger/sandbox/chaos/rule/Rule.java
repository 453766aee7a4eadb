package org.skyledger.sandbox.chaos.rule;

/** What must hold. The names of the counts that a campaign prints are these, in lower case. */
public enum Rule {
    /** A: an answered command's events are in the ledger. */
    LOST,
    /** B: a refused command's events are not, nor are those of a read. */
    PHANTOM,
    /** C: a command whose answer never came is there whole or not at all. */
    TORN,
    /** D: positions and sequences are dense, time goes forward, the chain verifies. */
    BROKEN,
    /** E: Kafka without its duplicates is the ledger, in order. */
    UNRELAYED,
    /** F: each view is the fold of the ledger, Redis and query-service show the view. */
    DIVERGED,
    /** G: no intent was admitted against the key rule. */
    WRONGLY_ADMITTED,
    /** H: no read is older than what its client had seen or asked for, nor wrong at its position. */
    STALE,
    /** No request that is as it should be was called wrong. */
    WRONGLY_REFUSED,
    /** What a fault itself demands. */
    FAULT
}
