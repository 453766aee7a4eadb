@NullMarked
package org.skyledger.query.constraint;

import org.jspecify.annotations.NullMarked;
