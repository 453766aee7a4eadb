/** Availability of USSs, as arbitrators declare it (F3548-21 Annex A4); others may pass by the plans of one that is down. */
@NullMarked
package org.skyledger.command.availability;

import org.jspecify.annotations.NullMarked;
