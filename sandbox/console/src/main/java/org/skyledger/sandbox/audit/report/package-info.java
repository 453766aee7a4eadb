/**
 * The incident report: one file that says what the ledger holds of an entity, or of a place and a time, what everybody had
 * been told, and how it can be proved, without needing anything else to be read.
 */
@NullMarked
package org.skyledger.sandbox.audit.report;

import org.jspecify.annotations.NullMarked;
