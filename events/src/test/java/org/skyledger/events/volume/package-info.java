@NullMarked
package org.skyledger.events.volume;

import org.jspecify.annotations.NullMarked;
