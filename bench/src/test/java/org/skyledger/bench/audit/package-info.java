@NullMarked
package org.skyledger.bench.audit;

import org.jspecify.annotations.NullMarked;
