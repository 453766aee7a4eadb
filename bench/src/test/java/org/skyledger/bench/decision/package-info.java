@NullMarked
package org.skyledger.bench.decision;

import org.jspecify.annotations.NullMarked;
