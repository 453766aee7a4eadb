@NullMarked
package org.skyledger.query.item;

import org.jspecify.annotations.NullMarked;
