@NullMarked
package org.skyledger.command.wire;

import org.jspecify.annotations.NullMarked;
