/**
 * What the views of intents, constraints and subscriptions have in common: one row per version of an entity, with when it
 * was known and when it applies. Each event closes the version that stood, and most open the next one.
 */
@NullMarked
package org.skyledger.projection.version;

import org.jspecify.annotations.NullMarked;
