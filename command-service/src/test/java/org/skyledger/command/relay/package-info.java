@NullMarked
package org.skyledger.command.relay;

import org.jspecify.annotations.NullMarked;
