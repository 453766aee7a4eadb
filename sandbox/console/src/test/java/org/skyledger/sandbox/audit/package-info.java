@NullMarked
package org.skyledger.sandbox.audit;

import org.jspecify.annotations.NullMarked;
