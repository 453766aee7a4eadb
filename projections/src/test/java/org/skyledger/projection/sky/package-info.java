@NullMarked
package org.skyledger.projection.sky;

import org.jspecify.annotations.NullMarked;
