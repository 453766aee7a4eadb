/**
 * How new an answer is, and how old a reader wants it. The ledger's times are strictly increasing, so the sky at
 * position P is the sky as recorded at P's time: whatever the partitions have folded beyond P is hidden by reading as
 * of that time, and each answer is exactly the fold of the ledger up to the position that it states.
 */
@NullMarked
package org.skyledger.query.freshness;

import org.jspecify.annotations.NullMarked;
