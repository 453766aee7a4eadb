/**
 * Blocks of sky and time, in WGS84 degrees, metres above its ellipsoid, and UTC (F3548-21 Annex A4: Volume4D). A value
 * that exists is valid: constructors refuse what the standard refuses, with a sentence that says what is wrong.
 */
@NullMarked
package org.skyledger.events.volume;

import org.jspecify.annotations.NullMarked;
