@NullMarked
package org.skyledger.sandbox.chaos;

import org.jspecify.annotations.NullMarked;
