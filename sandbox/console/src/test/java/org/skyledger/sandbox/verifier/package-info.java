@NullMarked
package org.skyledger.sandbox.verifier;

import org.jspecify.annotations.NullMarked;
