@NullMarked
package org.skyledger.bench.dss;

import org.jspecify.annotations.NullMarked;
