/**
 * Server-Sent Events (HTML Living Standard, section 9.2): answers that have no end. There is room for a bounded number of
 * them and of each visitor's, each costs one virtual thread, and all end at once when the service stops.
 */
@NullMarked
package org.skyledger.query.sse;

import org.jspecify.annotations.NullMarked;
