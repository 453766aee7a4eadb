/**
 * The live feed: what changes in the public collections, in the order of the ledger, as Server-Sent Events (ADR 0015). One
 * reader per instance looks for changes in the views, when Redis tells it to or every second, and hands them to all
 * connections. A connection that comes back first reads for itself what it has missed.
 */
@NullMarked
package org.skyledger.query.live;

import org.jspecify.annotations.NullMarked;
