/** What must hold whatever broke: the clients' histories and the ledger must tell one story. */
@NullMarked
package org.skyledger.sandbox.chaos.rule;

import org.jspecify.annotations.NullMarked;
