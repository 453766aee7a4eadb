@NullMarked
package org.skyledger.query.sky;

import org.jspecify.annotations.NullMarked;
