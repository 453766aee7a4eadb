/**
 * The way from the root to the items (OGC API - Features, Part 1: Core, OGC 17-069r4, sections 7.2 to 7.14): the landing
 * page, the definition of the API, what it conforms to, and the collections.
 */
@NullMarked
package org.skyledger.query.landing;

import org.jspecify.annotations.NullMarked;
