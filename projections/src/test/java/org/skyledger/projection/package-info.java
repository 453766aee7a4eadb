@NullMarked
package org.skyledger.projection;

import org.jspecify.annotations.NullMarked;
