@NullMarked
package org.skyledger.query.live;

import org.jspecify.annotations.NullMarked;
