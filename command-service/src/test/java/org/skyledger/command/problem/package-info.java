@NullMarked
package org.skyledger.command.problem;

import org.jspecify.annotations.NullMarked;
