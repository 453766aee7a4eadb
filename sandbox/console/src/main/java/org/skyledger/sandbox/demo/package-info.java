/**
 * Demo traffic: a handful of USSs that plan, fly and end flights through command-service, and get into each other's way.
 * Afterwards ledger, Kafka and views must tell the same story.
 */
@NullMarked
package org.skyledger.sandbox.demo;

import org.jspecify.annotations.NullMarked;
