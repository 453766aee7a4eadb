/** The view of constraints: every version of each, with when it was known and when it applies. */
@NullMarked
package org.skyledger.projection.constraint;

import org.jspecify.annotations.NullMarked;
