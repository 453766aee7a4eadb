/** Documents and container files are nobody's input, so nothing but a test notices when they no longer fit the code. */
@NullMarked
package org.skyledger.sandbox.checkout;

import org.jspecify.annotations.NullMarked;
