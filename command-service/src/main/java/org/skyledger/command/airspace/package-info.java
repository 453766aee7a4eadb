/**
 * The sky as the ledger has it, folded in memory: what stands where and when. Only the decision loop changes it, and it
 * answers which entities are relevant to which (F3548-21 Annex A4; ADR 0006).
 */
@NullMarked
package org.skyledger.command.airspace;

import org.jspecify.annotations.NullMarked;
