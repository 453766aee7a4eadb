/**
 * Operational intents: who may claim which sky, and what a claim may become (F3548-21 clause 4.4 and Annex A3). {@code
 * docs/intent-states.md} has the table of commands and states.
 */
@NullMarked
package org.skyledger.command.intent;

import org.jspecify.annotations.NullMarked;
