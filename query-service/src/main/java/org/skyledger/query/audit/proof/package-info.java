/**
 * Proofs that the records are those of the ledger, whole and unchanged: signed checkpoints, and the hashes that lead from a
 * record or from an older checkpoint to one. {@code docs/ledger.md} says how to check them.
 */
@NullMarked
package org.skyledger.query.audit.proof;

import org.jspecify.annotations.NullMarked;
