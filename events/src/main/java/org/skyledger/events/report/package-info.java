/** What USSs report of exchanges between them that went wrong. */
@NullMarked
package org.skyledger.events.report;

import org.jspecify.annotations.NullMarked;
