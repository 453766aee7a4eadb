package org.skyledger.sandbox.demo.check;

import org.skyledger.events.Hash;

/** The ledger's last position and its hash; 0 and {@link Hash#GENESIS} while it is empty. */
record Head(long position, Hash hash) {}
