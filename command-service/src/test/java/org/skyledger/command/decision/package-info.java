@NullMarked
package org.skyledger.command.decision;

import org.jspecify.annotations.NullMarked;
