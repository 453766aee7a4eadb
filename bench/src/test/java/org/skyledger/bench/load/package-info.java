@NullMarked
package org.skyledger.bench.load;

import org.jspecify.annotations.NullMarked;
