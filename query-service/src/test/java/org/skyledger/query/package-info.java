@NullMarked
package org.skyledger.query;

import org.jspecify.annotations.NullMarked;
