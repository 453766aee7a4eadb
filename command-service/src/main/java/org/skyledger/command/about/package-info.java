/** What the service says about itself: its version and its interface. */
@NullMarked
package org.skyledger.command.about;

import org.jspecify.annotations.NullMarked;
