@NullMarked
package org.skyledger.projection.rebuild;

import org.jspecify.annotations.NullMarked;
