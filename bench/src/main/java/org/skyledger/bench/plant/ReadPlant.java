package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.RedisServer;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/** Private PostgreSQL with empty views, and Redis; query-service as it is shipped, and MapServer, once asked for. */
public final class ReadPlant implements AutoCloseable {

    private static final String OWNER = "skyledger_view_owner";

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final WorkFolder folder;
    private final PostgresServer postgres;
    private final RedisServer redis;
    private final Database database;

    private ReadPlant() {
        folder = WorkFolder.make();
        stops.push(folder::close);
        postgres = PostgresServer.start(folder.of("postgres"), FreePort.find(), Durability.KEPT);
        stops.push(postgres::close);
        redis = RedisServer.start(folder.of("redis"), FreePort.find());
        stops.push(redis::close);
        database = postgres.database("skyledger");
        migrate();
    }

    /** What has been started when another part cannot be had ends with this JVM, and its logs stay for a look. */
    public static ReadPlant start() {
        return new ReadPlant();
    }

    public String database() {
        return database.url();
    }

    public String redis() {
        return redis.url();
    }

    /** What has been used until now. */
    public CpuTime cpuTime(QueryService service) {
        return CpuTime.now(
                service.handle(), postgres.process().handle(), redis.process().handle());
    }

    /** @return when it answers */
    public QueryService startQueryService() {
        var service = QueryService.start(folder.of("query-service"), database, redis);
        stops.push(service::close);
        return service;
    }

    /**
     * @param moment of which it shows the sky, in SQL
     * @return when it answers; nothing when this machine has no MapServer
     */
    public Optional<MapServer> startMapServer(String moment) {
        var server = MapServer.start(folder.of("mapserver"), database, moment);
        server.ifPresent(started -> stops.push(started::close));
        return server;
    }

    /** As projections does when it starts, from the same files. */
    private void migrate() {
        var migrations = Workspace.find().root().resolve("projections/src/main/resources/db/migration/view");
        try (var files = Files.list(migrations);
                var connection = DriverManager.getConnection(database.url(), OWNER, OWNER);
                var statement = connection.createStatement()) {
            statement.execute("set search_path = view, public");
            for (var file :
                    files.sorted(Comparator.comparingInt(ReadPlant::version)).toList()) {
                statement.execute(Files.readString(file));
            }
        } catch (IOException | SQLException e) {
            throw new Unavailable("the views could not be made: " + e.getMessage(), e);
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(String.valueOf(migration.getFileName()).replaceFirst("V(\\d+)__.*", "$1"));
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
    }
}
