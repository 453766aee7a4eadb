/**
 * History as it unfolded: the ledger's records one after the other, as far apart as they were, or so many times faster.
 * The stream can be left and taken up again at any position, and reads a page at a time, so that it costs the same however
 * long the history is. What it sends is told by {@code live.asyncapi.json}.
 */
@NullMarked
package org.skyledger.query.audit.replay;

import org.jspecify.annotations.NullMarked;
