@NullMarked
package org.skyledger.sandbox.conformity;

import org.jspecify.annotations.NullMarked;
