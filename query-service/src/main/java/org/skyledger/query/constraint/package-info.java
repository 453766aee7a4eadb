/** Constraints as features: the sky as it is restricted, now and as it was known at any past moment. */
@NullMarked
package org.skyledger.query.constraint;

import org.jspecify.annotations.NullMarked;
