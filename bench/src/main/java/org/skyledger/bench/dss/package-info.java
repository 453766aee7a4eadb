/**
 * Writes to the DSS: planners of several USSs plan, activate and end operational intents, all in one place or each in a
 * place of their own (F3548-21, annex A4).
 */
@NullMarked
package org.skyledger.bench.dss;

import org.jspecify.annotations.NullMarked;
