@NullMarked
package org.skyledger.projection.stream;

import org.jspecify.annotations.NullMarked;
