/** Constraints: sky that an authority restricts for a while. */
@NullMarked
package org.skyledger.events.constraint;

import org.jspecify.annotations.NullMarked;
