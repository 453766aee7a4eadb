/** How old the views are while commands come: from the ledger's time of an event to the view that shows it. */
@NullMarked
package org.skyledger.bench.lag;

import org.jspecify.annotations.NullMarked;
