@NullMarked
package org.skyledger.projection.constraint;

import org.jspecify.annotations.NullMarked;
