@NullMarked
package org.skyledger.query.audit;

import org.jspecify.annotations.NullMarked;
