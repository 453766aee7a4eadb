/**
 * Subscriptions: who is told of changes in which sky, with which index (F3548-21 Annex A4). What else happens in the sky
 * is told here by the features that it happens to, as {@link org.skyledger.command.subscription.SubscribedEntities}.
 */
@NullMarked
package org.skyledger.command.subscription;

import org.jspecify.annotations.NullMarked;
