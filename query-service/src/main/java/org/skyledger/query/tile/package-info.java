/**
 * The sky as vector tiles (OGC API - Tiles Part 1, OGC 20-057; Mapbox Vector Tile 2.1), made by PostGIS. A collection is
 * in them when it declares a {@link org.skyledger.query.tile.TileLayer}. ADR 0017 says how a tile is kept without ever
 * being older than the position that it states.
 */
@NullMarked
package org.skyledger.query.tile;

import org.jspecify.annotations.NullMarked;
