/** What the views could not fold: who waits, why, and trying again. */
@NullMarked
package org.skyledger.projection.parking;

import org.jspecify.annotations.NullMarked;
