/** The view of subscriptions: every version of each, with when it was known and when it applies; for its own USS only. */
@NullMarked
package org.skyledger.projection.subscription;

import org.jspecify.annotations.NullMarked;
