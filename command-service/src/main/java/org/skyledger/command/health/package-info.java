/** What others ask to know whether this instance works. */
@NullMarked
package org.skyledger.command.health;

import org.jspecify.annotations.NullMarked;
