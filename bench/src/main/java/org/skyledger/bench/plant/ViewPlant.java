package org.skyledger.bench.plant;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.KafkaServer;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.RedisServer;

/** Private PostgreSQL, Kafka and Redis, and projections as it is shipped, once it is asked for. */
public final class ViewPlant implements AutoCloseable {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final WorkFolder folder;
    private final PostgresServer postgres;
    private final Database database;
    private final KafkaServer kafka;
    private final RedisServer redis;

    private ViewPlant() {
        folder = WorkFolder.make();
        stops.push(folder::close);
        postgres = PostgresServer.start(folder.of("postgres"), FreePort.find(), Durability.KEPT);
        stops.push(postgres::close);
        kafka = KafkaServer.start(folder.of("kafka"), FreePort.find());
        stops.push(kafka::close);
        redis = RedisServer.start(folder.of("redis"), FreePort.find());
        stops.push(redis::close);
        database = postgres.database("skyledger");
    }

    /** What has been started when another part cannot be had ends with this JVM, and its logs stay for a look. */
    public static ViewPlant start() {
        return new ViewPlant();
    }

    public String kafka() {
        return kafka.bootstrapServers();
    }

    public String database() {
        return database.url();
    }

    /** Projections, started. */
    public record Projections(URI address, ProcessHandle process) {}

    /** What has been used until now. */
    public CpuTime cpuTime(Projections projections) {
        return CpuTime.now(
                projections.process(),
                postgres.process().handle(),
                kafka.process().handle());
    }

    /** @return when it answers */
    public Projections startProjections() {
        int port = FreePort.find();
        var address = URI.create("http://127.0.0.1:" + port);
        var environment = Map.of(
                "SKYLEDGER_PROJECTIONS_PORT", Integer.toString(port),
                "SKYLEDGER_DB_URL", database.url(),
                "SKYLEDGER_KAFKA", kafka.bootstrapServers(),
                "SKYLEDGER_REDIS", redis.url());
        var service = Service.start(
                "projections", folder.of("projections"), environment, address.resolve("/actuator/health/liveness"));
        stops.push(service::close);
        return new Projections(address, service.handle());
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
    }
}
