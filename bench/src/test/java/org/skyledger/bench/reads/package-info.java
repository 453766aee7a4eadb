@NullMarked
package org.skyledger.bench.reads;

import org.jspecify.annotations.NullMarked;
