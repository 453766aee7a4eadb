package org.skyledger.bench.plant;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;

/** command-service with its default settings, relay included. */
final class CommandService implements AutoCloseable {

    private final Service service;
    private final int port;

    private CommandService(Service service, int port) {
        this.service = service;
        this.port = port;
    }

    /** @return when it answers */
    static CommandService start(Path home, Database database, String kafka, String jwksUrl) {
        int port = FreePort.find();
        var environment = Map.of(
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
                "SKYLEDGER_KAFKA",
                kafka,
                "SKYLEDGER_JWKS_URL",
                jwksUrl);
        var health = URI.create("http://127.0.0.1:" + port + "/healthy");
        return new CommandService(Service.start("command-service", home, environment, health), port);
    }

    InetSocketAddress address() {
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
