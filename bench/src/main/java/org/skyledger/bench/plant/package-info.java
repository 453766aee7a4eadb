/** What is under load: private instances of the services, as they are shipped, and a way to ask the ledger afterwards. */
@NullMarked
package org.skyledger.bench.plant;

import org.jspecify.annotations.NullMarked;
