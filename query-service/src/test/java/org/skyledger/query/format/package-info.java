@NullMarked
package org.skyledger.query.format;

import org.jspecify.annotations.NullMarked;
