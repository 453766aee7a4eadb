/**
 * One decision at a time: commands and reads queue for one thread, which decides a batch of them in memory, appends
 * what was decided in one transaction, and only then answers (ADR 0001). Deciding takes microseconds, waiting for the
 * disk is shared.
 */
@NullMarked
package org.skyledger.command.decision;

import org.jspecify.annotations.NullMarked;
