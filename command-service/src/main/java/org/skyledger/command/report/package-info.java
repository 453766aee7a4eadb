/** Reports of exchanges between USSs that went wrong (F3548-21 Annex A4): kept for ever, as events. */
@NullMarked
package org.skyledger.command.report;

import org.jspecify.annotations.NullMarked;
