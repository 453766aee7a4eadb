@NullMarked
package org.skyledger.query.export;

import org.jspecify.annotations.NullMarked;
