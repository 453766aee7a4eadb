package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A running PostgreSQL with PostGIS, on loopback. */
public final class PostgresServer implements AutoCloseable {

    private static final String TEMPLATE = "skyledger_template";

    private final PostgresCluster cluster;
    private final Child process;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(PostgresCluster cluster, Child process, int port) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
    }

    /** Starts a server whose files are below {@code home}, and makes them at the first start. */
    public static PostgresServer start(Path home, int port, Durability durability) {
        var cluster = PostgresCluster.in(home);
        var server = new PostgresServer(cluster, cluster.start(port, durability), port);
        server.process.await(server::answers, Duration.ofMinutes(2));
        return server;
    }

    /** A new database that nobody else uses. */
    public synchronized Database freshDatabase() {
        var name = "test_" + databases.incrementAndGet();
        database(TEMPLATE);
        execute("postgres", "create database " + name + " template " + TEMPLATE);
        return new Database(url(name), name);
    }

    /** The database of this name, made now if it is not there. */
    public synchronized Database database(String name) {
        try {
            if (!exists(name)) {
                // Under another name until it is whole, so that a start that was killed half-way is made up for.
                var unfinished = name + "_unfinished";
                execute("postgres", "drop database if exists " + unfinished);
                execute("postgres", "create database " + unfinished);
                execute(unfinished, Files.readString(Workspace.find().databaseScript()));
                execute("postgres", "alter database " + unfinished + " rename to " + name);
            }
            return new Database(url(name), name);
        } catch (IOException | SQLException e) {
            throw new Unavailable("database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    /** Whether the server takes connections. */
    public boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(5);
        } catch (SQLException _) {
            return false;
        }
    }

    /** How to run another of PostgreSQL's programs, such as pgbench, as the user that the server runs as. */
    public Child.Launch client(String name, List<String> options) {
        return cluster.launch(name, "INT", options);
    }

    /** Has all that was written so far in its place when it returns, so that the log begins anew. */
    public void checkpoint() {
        execute("postgres", "checkpoint");
    }

    /** A connection of the superuser, who may do what no service may. */
    public Connection superuser(String database) throws SQLException {
        return connect(database);
    }

    public Child process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean exists(String database) throws SQLException {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    private void execute(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Unavailable("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), PostgresCluster.SUPERUSER, cluster.password());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
