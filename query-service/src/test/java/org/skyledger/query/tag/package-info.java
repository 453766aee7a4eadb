@NullMarked
package org.skyledger.query.tag;

import org.jspecify.annotations.NullMarked;
