/** Operational intents as features: the sky as claimed, now and as it was known at any past moment. */
@NullMarked
package org.skyledger.query.intent;

import org.jspecify.annotations.NullMarked;
