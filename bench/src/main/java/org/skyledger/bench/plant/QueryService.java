package org.skyledger.bench.plant;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.RedisServer;

/** query-service with its default settings. */
public final class QueryService implements AutoCloseable {

    private final Service service;
    private final int port;

    private QueryService(Service service, int port) {
        this.service = service;
        this.port = port;
    }

    /** @return when it answers */
    static QueryService start(Path home, Database database, RedisServer redis) {
        return start(home, database, redis, Map.of());
    }

    /** @param settings on top of where its servers are */
    static QueryService start(Path home, Database database, RedisServer redis, Map<String, String> settings) {
        int port = FreePort.find();
        var environment = new HashMap<>(Map.of(
                "SKYLEDGER_QUERY_PORT", Integer.toString(port),
                "SKYLEDGER_DB_URL", database.url(),
                "SKYLEDGER_REDIS", redis.url()));
        environment.putAll(settings);
        var health = URI.create("http://127.0.0.1:" + port + "/actuator/health/liveness");
        return new QueryService(Service.start("query-service", home, environment, health), port);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    ProcessHandle handle() {
        return service.handle();
    }

    @Override
    public void close() {
        service.close();
    }
}
