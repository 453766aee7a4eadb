/**
 * Says whether the auditors' copy of the ledger is whole, and signs it. The head walks along the copy, record by record;
 * behind it grows the Merkle tree, of which checkpoints are signed, kept in the database, and written to a folder outside.
 */
@NullMarked
package org.skyledger.projection.attest;

import org.jspecify.annotations.NullMarked;
