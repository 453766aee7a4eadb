@NullMarked
package org.skyledger.sandbox.backing;

import org.jspecify.annotations.NullMarked;
