/**
 * Redis as far as this service uses it: for answers that PostGIS gives too, only later. Nothing here throws or takes long
 * when Redis is away, frozen, empty or full of rubbish; the asker is told that nothing is kept, and asks the database.
 */
@NullMarked
package org.skyledger.query.cache;

import org.jspecify.annotations.NullMarked;
