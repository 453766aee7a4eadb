/**
 * Who stands in a cell of the sky now: asked often, so answered from what projections keep in Redis, and from PostGIS
 * whenever Redis does not know, lags or is away. Both know the same S2 cells, those that admission was decided by.
 */
@NullMarked
package org.skyledger.query.sky;

import org.jspecify.annotations.NullMarked;
