@NullMarked
package org.skyledger.command.snapshot;

import org.jspecify.annotations.NullMarked;
