/**
 * Whether the ledger is whole, and whether Kafka and every view say what it says. Each comparison is a pure function over
 * what a reader brings; the expected state is folded here from the ledger alone, not by the code under suspicion.
 */
@NullMarked
package org.skyledger.sandbox.demo.check;

import org.jspecify.annotations.NullMarked;
