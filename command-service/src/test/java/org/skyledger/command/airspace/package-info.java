@NullMarked
package org.skyledger.command.airspace;

import org.jspecify.annotations.NullMarked;
