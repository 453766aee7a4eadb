/** What every benchmark does with its figures. */
@NullMarked
package org.skyledger.bench.report;

import org.jspecify.annotations.NullMarked;
