/** Folds the ledger, as it comes through Kafka, into what others read: PostGIS and Redis. It decides nothing. */
@NullMarked
package org.skyledger.projection;

import org.jspecify.annotations.NullMarked;
