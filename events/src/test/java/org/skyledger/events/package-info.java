@NullMarked
package org.skyledger.events;

import org.jspecify.annotations.NullMarked;
