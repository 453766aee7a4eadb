/**
 * The contract of the ledger: what an event is, how it is enveloped, how it is chained, and how it travels.
 *
 * <p>Names of packages and classes below here are stored with every event, so they are permanent.
 */
@NullMarked
package org.skyledger.events;

import org.jspecify.annotations.NullMarked;
