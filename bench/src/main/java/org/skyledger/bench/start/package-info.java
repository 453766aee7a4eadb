/**
 * How long command-service takes to start on a long ledger, with a snapshot and without, and how much memory it needs.
 */
@NullMarked
package org.skyledger.bench.start;

import org.jspecify.annotations.NullMarked;
