/**
 * Filters in CQL2 (OGC 21-065r2) as text, parsed into a bounded tree and translated to SQL. Nothing of what a caller
 * wrote becomes SQL: names are looked up among the {@link org.skyledger.query.cql.Queryables}, and literals are bound.
 */
@NullMarked
package org.skyledger.query.cql;

import org.jspecify.annotations.NullMarked;
