/**
 * The ledger: the only truth. Appends by compare-and-set of its head, so that positions are dense and in commit order
 * whoever writes (ADR 0001), behind Axon's own {@code EventStorageEngine} (ADR 0002).
 */
@NullMarked
package org.skyledger.command.ledger;

import org.jspecify.annotations.NullMarked;
