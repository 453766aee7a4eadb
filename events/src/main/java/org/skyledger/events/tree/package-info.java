/**
 * The Merkle tree over the ledger, as RFC 6962 (section 2.1) has it, and what is signed of it. {@code docs/ledger.md}
 * specifies the leaves, the proofs and the checkpoints for other implementations.
 */
@NullMarked
package org.skyledger.events.tree;

import org.jspecify.annotations.NullMarked;
