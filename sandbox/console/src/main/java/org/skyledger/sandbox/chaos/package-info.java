/** {@code ./skyledger chaos}: breaks things under load, and then holds every client's history against the ledger. */
@NullMarked
package org.skyledger.sandbox.chaos;

import org.jspecify.annotations.NullMarked;
