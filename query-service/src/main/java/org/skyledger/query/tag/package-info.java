/**
 * Answers that their callers have already (RFC 9110, section 13; RFC 9111). A tag is the hash of what an answer says, not of
 * when or of what it was made: it stays the same while the ledger moves elsewhere, and changes when a view is rebuilt into
 * something else or a new version of the service writes another form.
 */
@NullMarked
package org.skyledger.query.tag;

import org.jspecify.annotations.NullMarked;
