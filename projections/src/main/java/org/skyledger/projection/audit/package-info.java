/**
 * The whole ledger once more, for auditors: every record with the very texts that its hash covers. It is folded like a
 * view, partition by partition; whether it is whole is for {@link org.skyledger.projection.attest} to say.
 */
@NullMarked
package org.skyledger.projection.audit;

import org.jspecify.annotations.NullMarked;
