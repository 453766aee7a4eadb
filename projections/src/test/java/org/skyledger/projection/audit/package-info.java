@NullMarked
package org.skyledger.projection.audit;

import org.jspecify.annotations.NullMarked;
