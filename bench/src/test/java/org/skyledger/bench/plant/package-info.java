@NullMarked
package org.skyledger.bench.plant;

import org.jspecify.annotations.NullMarked;
