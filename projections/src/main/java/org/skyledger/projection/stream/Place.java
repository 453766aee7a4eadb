package org.skyledger.projection.stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the tables of views are.
 *
 * @param transaction over the connections of {@code jdbc}
 */
public record Place(JdbcClient jdbc, TransactionTemplate transaction, String schema) {

    /** The schema of the views that are read. */
    public static final String LIVE = "view";
}
