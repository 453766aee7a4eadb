/** Constraints: which part of the sky an authority restricts, and for how long (F3548-21 Annex A4). */
@NullMarked
package org.skyledger.command.constraint;

import org.jspecify.annotations.NullMarked;
