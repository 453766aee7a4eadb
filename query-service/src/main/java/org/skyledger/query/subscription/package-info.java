/** Subscriptions as features: each USS's own, now and as they were at any past moment, and nobody else's. */
@NullMarked
package org.skyledger.query.subscription;

import org.jspecify.annotations.NullMarked;
