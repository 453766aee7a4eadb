@NullMarked
package org.skyledger.query.sse;

import org.jspecify.annotations.NullMarked;
