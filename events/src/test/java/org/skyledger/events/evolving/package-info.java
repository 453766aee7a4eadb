/** An event that only tests know, with a past. */
@NullMarked
package org.skyledger.events.evolving;

import org.jspecify.annotations.NullMarked;
