@NullMarked
package org.skyledger.bench.subject;

import org.jspecify.annotations.NullMarked;
