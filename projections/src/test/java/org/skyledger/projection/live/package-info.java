@NullMarked
package org.skyledger.projection.live;

import org.jspecify.annotations.NullMarked;
