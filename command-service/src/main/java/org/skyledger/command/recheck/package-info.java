/**
 * Decides an exported ledger again, command by command, with the deciders of today, on the grounds that are in the record
 * (ADR 0019): what was admitted must be admitted still, with the same events. It shows whether the record follows from
 * the rules, and whether a new version of the rules agrees with history.
 */
@NullMarked
package org.skyledger.command.recheck;

import org.jspecify.annotations.NullMarked;
