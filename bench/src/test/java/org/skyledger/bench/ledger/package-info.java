@NullMarked
package org.skyledger.bench.ledger;

import org.jspecify.annotations.NullMarked;
