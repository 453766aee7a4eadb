@NullMarked
package org.skyledger.query.tile;

import org.jspecify.annotations.NullMarked;
