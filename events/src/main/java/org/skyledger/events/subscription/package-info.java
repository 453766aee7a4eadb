/** Subscriptions: who wants to hear of changes in which sky, and whom a change obliges its manager to tell. */
@NullMarked
package org.skyledger.events.subscription;

import org.jspecify.annotations.NullMarked;
