package org.skyledger.bench.plant;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.RedisServer;

/** projections with its default settings, and a Redis of its own. */
public final class Projections implements AutoCloseable {

    private final RedisServer redis;
    private final Service service;

    private final URI address;

    private Projections(RedisServer redis, Service service, URI address) {
        this.redis = redis;
        this.service = service;
        this.address = address;
    }

    /** @return when it answers */
    static Projections start(Path home, Database database, String kafka) {
        return start(home, database, kafka, Map.of());
    }

    /** @param settings on top of where its servers are */
    static Projections start(Path home, Database database, String kafka, Map<String, String> settings) {
        var redis = RedisServer.start(home.resolve("redis"), FreePort.find());
        int port = FreePort.find();
        var environment = new HashMap<>(Map.of(
                "SKYLEDGER_PROJECTIONS_PORT", Integer.toString(port),
                "SKYLEDGER_DB_URL", database.url(),
                "SKYLEDGER_REDIS", redis.url(),
                "SKYLEDGER_KAFKA", kafka));
        environment.putAll(settings);
        var address = URI.create("http://127.0.0.1:" + port);
        var health = address.resolve("/actuator/health/liveness");
        return new Projections(redis, Service.start("projections", home, environment, health), address);
    }

    /** Waits until something holds, or the process ends. */
    void await(BooleanSupplier condition, Duration patience) {
        service.await(condition, patience);
    }

    public URI address() {
        return address;
    }

    ProcessHandle handle() {
        return service.handle();
    }

    @Override
    public void close() {
        service.close();
        redis.close();
    }
}
