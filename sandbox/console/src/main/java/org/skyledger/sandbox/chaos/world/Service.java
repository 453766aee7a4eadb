package org.skyledger.sandbox.chaos.world;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Workspace;
import org.skyledger.sandbox.console.Application;

/**
 * How an instance of one of our services is started.
 *
 * @param service the name of its module
 * @param role works in the database
 * @param owner migrates its schema
 * @param port where it listens
 * @param portVariable what tells it so
 * @param probe a path that it answers with 200 when it is ready
 */
record Service(String service, String role, String owner, int port, String portVariable, String probe) {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    static Service command(int port) {
        return new Service(
                "command-service",
                "skyledger_command",
                "skyledger_store_owner",
                port,
                "SKYLEDGER_COMMAND_PORT",
                "/healthy");
    }

    static Service projections(int port) {
        return new Service(
                "projections",
                "skyledger_projection",
                "skyledger_view_owner",
                port,
                "SKYLEDGER_PROJECTIONS_PORT",
                "/actuator/health/readiness");
    }

    static Service query(int port) {
        return new Service(
                "query-service", "skyledger_query", "skyledger_query", port, "SKYLEDGER_QUERY_PORT", "/conformance");
    }

    Child start(String name, Path home, Map<String, String> addresses, Map<String, String> more) {
        var environment = new HashMap<>(addresses);
        environment.put(portVariable, Integer.toString(port));
        environment.put("SKYLEDGER_DB_USER", role);
        environment.put("SKYLEDGER_DB_PASSWORD", role);
        environment.put("SKYLEDGER_DB_OWNER_USER", owner);
        environment.put("SKYLEDGER_DB_OWNER_PASSWORD", owner);
        environment.putAll(more);
        var jar = Workspace.find().root().resolve(service + "/target/" + service + "-0.1.0-SNAPSHOT-exec.jar");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // Ready, and warm, in half the time.
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(new Application(jar, home).options());
        var child = new Child.Launch(name, command, environment, "TERM", home).start();
        child.await(this::answers, LIMIT);
        return child;
    }

    private boolean answers() {
        try {
            var connection = (HttpURLConnection) url().resolve(probe).toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
