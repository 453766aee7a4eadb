/**
 * Coordinates other than those that are stored (OGC API - Features, Part 2: Coordinate Reference Systems by Reference,
 * OGC 18-058r1). The few that clients ask for are computed here, which keeps the statements and their indexes as they are.
 */
@NullMarked
package org.skyledger.query.crs;

import org.jspecify.annotations.NullMarked;
