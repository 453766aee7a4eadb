/**
 * From the ledger to Kafka, in ledger order. The cursor moves only when Kafka has acknowledged, so a crash repeats but
 * never loses or reorders (ADR 0005).
 */
@NullMarked
package org.skyledger.command.relay;

import org.jspecify.annotations.NullMarked;
