/**
 * Strict serializability, shown: many clients record what they asked and what they were told, and a checker replays all of
 * it against the deciders in ledger order.
 */
@NullMarked
package org.skyledger.command.serial;

import org.jspecify.annotations.NullMarked;
