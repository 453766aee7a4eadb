@NullMarked
package org.skyledger.bench.report;

import org.jspecify.annotations.NullMarked;
