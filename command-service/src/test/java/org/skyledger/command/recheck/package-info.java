@NullMarked
package org.skyledger.command.recheck;

import org.jspecify.annotations.NullMarked;
