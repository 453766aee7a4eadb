@NullMarked
package org.skyledger.command.availability;

import org.jspecify.annotations.NullMarked;
