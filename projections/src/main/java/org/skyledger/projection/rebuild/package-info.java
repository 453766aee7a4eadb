/**
 * Folds a view anew beside the one that is served, and puts it there in one transaction: see ADR 0012. Rows are exchanged,
 * not tables, since a reader whose snapshot is older than the exchange must go on seeing what was there before.
 */
@NullMarked
package org.skyledger.projection.rebuild;

import org.jspecify.annotations.NullMarked;
