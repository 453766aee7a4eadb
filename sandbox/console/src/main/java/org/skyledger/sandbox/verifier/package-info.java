/**
 * Verifies an export of the ledger, offline. Written from {@code docs/ledger.md} alone: it shares no code with the services
 * nor with their contract, so that a fault of theirs is none of ours, and knows only the JDK.
 */
@NullMarked
package org.skyledger.sandbox.verifier;

import org.jspecify.annotations.NullMarked;
