@NullMarked
package org.skyledger.command.intent;

import org.jspecify.annotations.NullMarked;
