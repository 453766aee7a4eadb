@NullMarked
package org.skyledger.projection.footprint;

import org.jspecify.annotations.NullMarked;
