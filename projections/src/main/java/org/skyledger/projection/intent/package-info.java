/** The view of operational intents: every version of each, with when it was known and when it applies. */
@NullMarked
package org.skyledger.projection.intent;

import org.jspecify.annotations.NullMarked;
