@NullMarked
package org.skyledger.query.intent;

import org.jspecify.annotations.NullMarked;
