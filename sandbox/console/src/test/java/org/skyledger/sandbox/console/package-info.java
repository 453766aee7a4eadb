@NullMarked
package org.skyledger.sandbox.console;

import org.jspecify.annotations.NullMarked;
