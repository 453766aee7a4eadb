@NullMarked
package org.skyledger.query.landing;

import org.jspecify.annotations.NullMarked;
