/**
 * What auditors read: the ledger's records as they were written, what they led to, and who else has read them. Only tokens
 * with the scope {@code skyledger.audit} get here, each read is recorded before it is answered, and how it can be proved
 * that the records are those of the ledger is told by {@link org.skyledger.query.audit.proof}.
 */
@NullMarked
package org.skyledger.query.audit;

import org.jspecify.annotations.NullMarked;
