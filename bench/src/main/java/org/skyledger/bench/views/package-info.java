/** How many events a second a view in PostGIS takes in, as they come and in a rebuild. */
@NullMarked
package org.skyledger.bench.views;

import org.jspecify.annotations.NullMarked;
