package org.skyledger.query;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Remembers what the service asked the database last, so that a test can have it explained. */
public final class Statements implements StatementInspector {

    private static final long serialVersionUID = 1;

    private volatile String last = "";

    @Override
    public String inspect(String sql) {
        last = sql;
        return sql;
    }

    public String last() {
        return last;
    }
}
