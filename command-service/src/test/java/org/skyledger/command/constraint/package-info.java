@NullMarked
package org.skyledger.command.constraint;

import org.jspecify.annotations.NullMarked;
