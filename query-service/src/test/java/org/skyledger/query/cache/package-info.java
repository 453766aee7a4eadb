@NullMarked
package org.skyledger.query.cache;

import org.jspecify.annotations.NullMarked;
