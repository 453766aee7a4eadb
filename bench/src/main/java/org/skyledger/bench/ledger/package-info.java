/**
 * From a command to a durable event: plain inserts, Axon's own storage engines, and the ledger, without HTTP and with
 * it; and from there to Kafka. All in the same minutes and the same PostgreSQL.
 */
@NullMarked
package org.skyledger.bench.ledger;

import org.jspecify.annotations.NullMarked;
