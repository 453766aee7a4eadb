/**
 * Decides an exported ledger again, command by command, with the deciders of today: what was admitted must be admitted
 * still, with the same events. It shows whether the record follows from the rules, and whether a new version of the rules
 * agrees with history. {@code docs/auditing.md} says what the record does not hold of a command.
 */
@NullMarked
package org.skyledger.command.recheck;

import org.jspecify.annotations.NullMarked;
