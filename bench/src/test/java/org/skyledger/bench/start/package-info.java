@NullMarked
package org.skyledger.bench.start;

import org.jspecify.annotations.NullMarked;
