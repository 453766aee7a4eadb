@NullMarked
package org.skyledger.query.map;

import org.jspecify.annotations.NullMarked;
