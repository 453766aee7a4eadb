@NullMarked
package org.skyledger.query.crs;

import org.jspecify.annotations.NullMarked;
