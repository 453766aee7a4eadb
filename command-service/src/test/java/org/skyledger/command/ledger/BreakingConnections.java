package org.skyledger.command.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Loses a connection at the worst moment: when the server has committed and the client does not know it yet. */
final class BreakingConnections extends DelegatingDataSource {

    private boolean armed;
    private boolean broke;

    BreakingConnections(DataSource source) {
        super(source);
    }

    void breakAfterNextUpdate() {
        armed = true;
    }

    boolean broke() {
        return broke;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return proxy(Connection.class, (method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? breaking(statement) : result;
        });
    }

    private PreparedStatement breaking(PreparedStatement statement) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            var result = call(statement, method, arguments);
            if (armed && method.getName().equals("executeUpdate")) {
                armed = false;
                broke = true;
                throw new SQLException("the connection is gone", "08006");
            }
            return result;
        });
    }

    private interface Behaviour {
        @Nullable
        Object invoke(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> behaviour.invoke(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
