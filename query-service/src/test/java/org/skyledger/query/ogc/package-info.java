@NullMarked
package org.skyledger.query.ogc;

import org.jspecify.annotations.NullMarked;
