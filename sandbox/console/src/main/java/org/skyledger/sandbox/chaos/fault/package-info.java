/** What can break, and what must hold while it is broken. */
@NullMarked
package org.skyledger.sandbox.chaos.fault;

import org.jspecify.annotations.NullMarked;
