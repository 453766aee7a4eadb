package org.skyledger.projection;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.skyledger.events.constraint.ConstraintEvent;
import org.skyledger.events.intent.IntentEvent;
import org.skyledger.events.subscription.SubscriptionEvent;
import org.skyledger.projection.audit.AuditView;
import org.skyledger.projection.constraint.ConstraintProjector;
import org.skyledger.projection.intent.IntentProjector;
import org.skyledger.projection.stream.EventJson;
import org.skyledger.projection.stream.Place;
import org.skyledger.projection.stream.ViewFold;
import org.skyledger.projection.stream.ViewFolds;
import org.skyledger.projection.stream.ViewKind;
import org.skyledger.projection.subscription.SubscriptionProjector;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The views in a database of their own, migrated as in production, and written in the role of this service. */
public final class ViewDatabase {

    public static final ViewKind<IntentEvent> INTENTS =
            new ViewKind<>("intents", "intent_version", IntentEvent.class, IntentProjector::new);
    public static final ViewKind<ConstraintEvent> CONSTRAINTS =
            new ViewKind<>("constraints", "constraint_version", ConstraintEvent.class, ConstraintProjector::new);
    public static final ViewKind<SubscriptionEvent> SUBSCRIPTIONS = new ViewKind<>(
            "subscriptions", "subscription_version", SubscriptionEvent.class, SubscriptionProjector::new);

    private static final String ROLE = "skyledger_projection";

    private final String url;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private ViewDatabase(String url, JdbcClient jdbc, TransactionTemplate transaction) {
        this.url = url;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public static ViewDatabase fresh() {
        var database = Backing.postgres().freshDatabase();
        for (var schema : List.of("view", "audit")) {
            Flyway.configure()
                    .dataSource(database.url(), "skyledger_view_owner", "skyledger_view_owner")
                    .locations("classpath:db/migration/" + schema)
                    .defaultSchema(schema)
                    .createSchemas(false)
                    .load()
                    .migrate();
        }
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(ROLE);
        source.setPassword(ROLE);
        source.setMaximumPoolSize(4);
        return new ViewDatabase(
                database.url(), JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /** New sessions, each in the role of this service. */
    public DataSource sessions() {
        return sessions(ROLE);
    }

    public DataSource sessions(String role) {
        return new DriverManagerDataSource(url, role, role);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    public ViewFolds folds() {
        return new ViewFolds(new Place(jdbc, transaction, Place.LIVE), EventJson.mapper(), new SimpleMeterRegistry());
    }

    /** The view of intents, as production has it. */
    public ViewFold<IntentEvent> intents() {
        return folds().of(INTENTS);
    }

    public ViewFold<ConstraintEvent> constraints() {
        return folds().of(CONSTRAINTS);
    }

    public ViewFold<SubscriptionEvent> subscriptions() {
        return folds().of(SUBSCRIPTIONS);
    }

    /** The auditors' copy, as production has it. */
    public ViewFold<?> audit() {
        return AuditView.fold(folds(), EventJson.mapper(), jdbc);
    }

    public void clear() {
        jdbc.sql("delete from view.intent_version").update();
        jdbc.sql("delete from view.constraint_version").update();
        jdbc.sql("delete from view.subscription_version").update();
        jdbc.sql("delete from view.progress").update();
        jdbc.sql("delete from view.parked").update();
    }

    /** Every row of the views, as a fold of the same topic makes it, in order. */
    public List<String> rows() {
        return jdbc.sql("""
                select whole::text from view.intent_version as whole
                union all select whole::text from view.constraint_version as whole
                union all select whole::text from view.subscription_version as whole
                union all select (view, partition, position, recorded_at, next_offset)::text from view.progress
                union all select (partition, kafka_offset, entity, reason)::text from view.parked
                order by 1
                """).query((row, _) -> row.getString(1)).list();
    }

    /** A number that whoever follows a view's changes by position must start anew for when it is another one. */
    public long generation(String view) {
        return jdbc.sql("select max(generation) from view.progress where view = :view")
                .param("view", view)
                .query(Long.class)
                .single();
    }

    /**
     * Position, first and last moment as positions of the ledger, and one column of each version.
     *
     * @param table of versions, in schema view
     */
    public List<String> lives(String table, String column) {
        return jdbc.sql("""
                with life as (
                    select position, %2$s as shown, extract(epoch from lower(recorded) - :start) * 1000 as since,
                        extract(epoch from upper(recorded) - :start) * 1000 as until
                    from view.%1$s)
                select format('%%s: %%s-%%s %%s', position, since::bigint, until::bigint, shown) from life order by position
                """.formatted(table, column))
                .param("start", Histories.START.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Some columns of every version, in the order of positions. */
    public List<String> rows(String table, String columns) {
        return jdbc.sql("select row(%s)::text from view.%s order by position".formatted(columns, table))
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Whether a condition holds of every version. */
    public boolean holds(String table, String condition) {
        return jdbc.sql("select bool_and(%s) from view.%s".formatted(condition, table))
                .query(Boolean.class)
                .single();
    }
}
