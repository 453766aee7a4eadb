/**
 * Copies of the airspace in PostgreSQL, so that a start folds only what came after one (ADR 0011). They are made from
 * the ledger and never in its place: whatever is wrong with one costs time and changes no decision.
 */
@NullMarked
package org.skyledger.command.snapshot;

import org.jspecify.annotations.NullMarked;
