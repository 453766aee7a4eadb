/** The command line of the sandbox: starts, watches and stops the whole system on one machine. */
@NullMarked
package org.skyledger.sandbox.console;

import org.jspecify.annotations.NullMarked;
