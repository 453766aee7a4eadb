package org.skyledger.query;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Remembers what the service has asked the database, values included, so that a test can have it explained. */
public final class Executed implements BeanPostProcessor {

    private final List<String> queries = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    public void forget() {
        queries.clear();
    }

    /** Those that contain this, since it was last told to forget. */
    public List<String> queries(String part) {
        return queries.stream().filter(text -> text.contains(part)).toList();
    }

    /** How the database would go about the last one that contains all of this. */
    public String plan(Database database, String... parts) {
        var query = queries.stream()
                .filter(text -> Stream.of(parts).allMatch(text::contains))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing with " + List.of(parts) + " was asked, but " + queries));
        try (var connection =
                new SingleConnectionDataSource(database.url(), "skyledger_query", "skyledger_query", true)) {
            var plan = JdbcClient.create(connection)
                    .sql("explain (costs off) " + query)
                    .query(String.class)
                    .list();
            return String.join("\n", plan);
        }
    }

    private final class Watched extends DelegatingDataSource {

        private Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(Connection.class, super.getConnection());
        }
    }

    /** The same object, whose statements tell what they execute. */
    private <T> T watched(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                Executed.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (object instanceof PreparedStatement && method.getName().startsWith("execute")) {
                        // The pool's wrapper says so before the driver's own words.
                        queries.add(object.toString().replaceFirst("^\\S+ wrapping ", ""));
                    }
                    try {
                        var result = method.invoke(object, arguments);
                        return result instanceof PreparedStatement statement
                                ? watched(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
