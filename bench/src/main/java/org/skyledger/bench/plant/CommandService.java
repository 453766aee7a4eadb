package org.skyledger.bench.plant;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;

/** command-service from its executable jar. */
public final class CommandService implements AutoCloseable {

    private final Service service;
    private final int port;

    private CommandService(Service service, int port) {
        this.service = service;
        this.port = port;
    }

    /**
     * With its default settings, relay included.
     *
     * @return when it answers
     */
    static CommandService start(Path home, Database database, String kafka, String jwksUrl) {
        var started = launch(home, database, jwksUrl, Map.of("SKYLEDGER_KAFKA", kafka), List.of());
        started.service.awaitHealth(URI.create("http://127.0.0.1:" + started.port + "/healthy"));
        return started;
    }

    /**
     * @param settings on top of where the database and the authority are
     * @param options of its JVM
     * @return at once
     */
    static CommandService launch(
            Path home, Database database, String jwksUrl, Map<String, String> settings, List<String> options) {
        int port = FreePort.find();
        var environment = new HashMap<>(Map.of(
                "SKYLEDGER_COMMAND_PORT",
                Integer.toString(port),
                "SKYLEDGER_DB_URL",
                database.url(),
                "SKYLEDGER_DB_USER",
                "skyledger_command",
                "SKYLEDGER_DB_PASSWORD",
                "skyledger_command",
                "SKYLEDGER_DB_OWNER_USER",
                "skyledger_store_owner",
                "SKYLEDGER_DB_OWNER_PASSWORD",
                "skyledger_store_owner",
                "SKYLEDGER_JWKS_URL",
                jwksUrl));
        environment.putAll(settings);
        return new CommandService(Service.launch("command-service", home, environment, options), port);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Waits until something holds, or the process ends. */
    void await(BooleanSupplier condition, Duration patience) {
        service.await(condition, patience);
    }

    ProcessHandle handle() {
        return service.handle();
    }

    @Override
    public void close() {
        service.close();
    }
}
