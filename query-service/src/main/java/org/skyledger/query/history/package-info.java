/**
 * What an entity was: all versions that the ledger made of it, with who caused each and why. The view has them, since a
 * version's event says so (docs/ledger.md, metadata).
 */
@NullMarked
package org.skyledger.query.history;

import org.jspecify.annotations.NullMarked;
