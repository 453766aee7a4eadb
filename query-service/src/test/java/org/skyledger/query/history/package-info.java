@NullMarked
package org.skyledger.query.history;

import org.jspecify.annotations.NullMarked;
