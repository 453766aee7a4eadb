@NullMarked
package org.skyledger.projection.subscription;

import org.jspecify.annotations.NullMarked;
