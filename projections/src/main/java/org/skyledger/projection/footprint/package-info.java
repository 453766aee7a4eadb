/**
 * Draws outlines, which are shapes on the globe, as longitude and latitude in a plane (EPSG:4326), where GIS tools expect
 * them: great circles become chains of short chords, and shapes are cut at the antimeridian and closed along the poles.
 *
 * <p>These drawings are for reading. What is relevant to what is decided by S2 cells, never by them.
 */
@NullMarked
package org.skyledger.projection.footprint;

import org.jspecify.annotations.NullMarked;
