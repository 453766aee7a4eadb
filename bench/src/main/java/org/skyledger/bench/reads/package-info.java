/**
 * Reads of query-service over views that are filled straight away, each beside the same question put to PostgreSQL
 * without a service, and pages of a box beside MapServer on the same table.
 */
@NullMarked
package org.skyledger.bench.reads;

import org.jspecify.annotations.NullMarked;
