@NullMarked
package org.skyledger.projection.intent;

import org.jspecify.annotations.NullMarked;
