@NullMarked
package org.skyledger.query.subscription;

import org.jspecify.annotations.NullMarked;
