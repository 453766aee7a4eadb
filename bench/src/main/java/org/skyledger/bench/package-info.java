/** {@code ./skyledger bench NAME}: measures, checks what was answered, and says both in one line of JSON. */
@NullMarked
package org.skyledger.bench;

import org.jspecify.annotations.NullMarked;
