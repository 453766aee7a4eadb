package org.skyledger.query.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.skyledger.query.cql.Queryables;
import org.skyledger.query.ogc.Feature;

/**
 * All items that pass a filter, batch by batch, in the order of their ids. Every batch is read for itself, so that whoever
 * reads slowly holds no transaction open; all show the sky as recorded at one moment, which no later write changes.
 */
public interface Batches {

    /** Of the collection, as in addresses. */
    String name();

    Queryables queryables();

    /** The moment that all of it shows. */
    Instant recordedAt();

    /** How many items there are; counted anew by each call. */
    long count();

    /** The next items; none when all have been read. */
    List<Feature<Map<String, Object>>> next();
}
