@NullMarked
package org.skyledger.command.ledger;

import org.jspecify.annotations.NullMarked;
