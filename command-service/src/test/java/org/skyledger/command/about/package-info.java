@NullMarked
package org.skyledger.command.about;

import org.jspecify.annotations.NullMarked;
