@NullMarked
package org.skyledger.command.lapse;

import org.jspecify.annotations.NullMarked;
