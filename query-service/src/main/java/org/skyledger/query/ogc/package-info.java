/**
 * OGC API - Features (Part 1: Core, OGC 17-069r4) as far as it is the same for every collection: links, GeoJSON
 * (RFC 7946), and the parameters that the standard defines. A parameter is a type whose {@code of} parses it and refuses
 * bad text with a sentence.
 */
@NullMarked
package org.skyledger.query.ogc;

import org.jspecify.annotations.NullMarked;
