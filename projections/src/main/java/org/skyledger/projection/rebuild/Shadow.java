package org.skyledger.projection.rebuild;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.skyledger.projection.stream.Place;
import org.skyledger.projection.stream.ViewKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A view's tables once more, empty and in a session of their own: nobody else sees them, and however the session ends, the
 * database clears them away. As long as it lasts, no other session can have a shadow of the same view.
 */
final class Shadow implements AutoCloseable {

    private static final String SCHEMA = "pg_temp";

    private final SingleConnectionDataSource session;
    private final JdbcClient jdbc;
    private final JdbcTransactionManager manager;
    private final TransactionTemplate transaction;

    private Shadow(SingleConnectionDataSource session) {
        this.session = session;
        this.jdbc = JdbcClient.create(session);
        this.manager = new JdbcTransactionManager(session);
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * @param database must open a new session for each connection
     * @throws NotPossible when the view has a shadow already
     */
    static Shadow open(DataSource database, ViewKind<?> kind) throws SQLException {
        var shadow = new Shadow(new SingleConnectionDataSource(database.getConnection(), true));
        try {
            shadow.claim(kind.name());
            shadow.makeTables(kind.table());
            return shadow;
        } catch (RuntimeException e) {
            shadow.close();
            throw e;
        }
    }

    /** Where the shadow's tables are; a fold's transactions may be parts of a larger one. */
    Place place() {
        var nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new Place(jdbc, nested, SCHEMA);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    private void claim(String view) {
        boolean alone = jdbc.sql("select pg_try_advisory_lock(hashtextextended('skyledger.rebuild.' || :view, 0))")
                .param("view", view)
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw new NotPossible(view + " is being rebuilt already");
        }
    }

    /**
     * What the live tables refuse, these must refuse too; so they have all indices but the spatial ones, which refuse
     * nothing and take the most time.
     */
    private void makeTables(String table) {
        jdbc.sql("set application_name = 'projections, rebuild'").update();
        // An instance that froze in the middle of the switch must not keep the listeners from their rows.
        jdbc.sql("set idle_in_transaction_session_timeout = '30s'").update();
        jdbc.sql("set temp_buffers = '64MB'").update();
        for (var name : new String[] {table, "progress", "parked"}) {
            jdbc.sql("create temporary table %1$s (like view.%1$s including all)".formatted(name))
                    .update();
        }
        jdbc.sql("""
                select index.oid::regclass from pg_index
                join pg_class as index on index.oid = indexrelid
                join pg_am on pg_am.oid = index.relam
                where indrelid = (:table::text)::regclass and amname = 'gist'
                """)
                .param("table", SCHEMA + "." + table)
                .query(String.class)
                .list()
                .forEach(index -> jdbc.sql("drop index " + SCHEMA + "." + index).update());
    }

    @Override
    public void close() {
        session.destroy();
    }
}
