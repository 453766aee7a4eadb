/** The map at {@code /map}: static files, which ask this service for the sky and nobody for anything else. */
@NullMarked
package org.skyledger.query.map;

import org.jspecify.annotations.NullMarked;
