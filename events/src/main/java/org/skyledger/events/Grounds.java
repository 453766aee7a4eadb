package org.skyledger.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rested on that shows neither in its events nor in the records before it. With it, whoever holds the
 * ledger can decide again, and must come to the same events ({@code docs/ledger.md}).
 *
 * @param decidedAt the decider's clock, in whole microseconds
 * @param seed what OVNs and versions were made of, unless there were none to make
 * @param key what its USS has shown to know of the intents and constraints around its claim, if there were any
 */
public record Grounds(
        Instant decidedAt, @Nullable UUID seed, @Nullable String key) {}
