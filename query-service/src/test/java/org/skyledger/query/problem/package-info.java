@NullMarked
package org.skyledger.query.problem;

import org.jspecify.annotations.NullMarked;
