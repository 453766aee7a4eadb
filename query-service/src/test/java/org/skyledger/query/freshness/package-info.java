@NullMarked
package org.skyledger.query.freshness;

import org.jspecify.annotations.NullMarked;
