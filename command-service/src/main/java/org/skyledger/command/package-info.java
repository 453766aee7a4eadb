/** The command service: validates commands by aggregates and keeps what they decide in the ledger. */
@NullMarked
package org.skyledger.command;

import org.jspecify.annotations.NullMarked;
