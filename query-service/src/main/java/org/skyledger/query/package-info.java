/**
 * The reading side of Skyledger over HTTP: OGC API over the views that projections fold from the ledger. It reads the
 * schema {@code view} and nothing else, and every answer says up to which ledger position it shows the sky.
 */
@NullMarked
package org.skyledger.query;

import org.jspecify.annotations.NullMarked;
