package org.skyledger.sandbox.console;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.KafkaServer;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.RedisServer;
import org.skyledger.sandbox.backing.TokenAuthority;

/**
 * How each part is started.
 *
 * @param build the checkout, which holds the jars
 */
record Starters(Layout layout, Ports ports, Path build) {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** @return when the part answers */
    Running start(Part part) {
        var home = layout.home(part);
        return switch (part) {
            case POSTGRES -> {
                var server = PostgresServer.start(home, ports.of(part), Durability.KEPT);
                server.database(Addresses.DATABASE);
                yield Running.of(server.process());
            }
            case REDIS -> Running.of(RedisServer.start(home, ports.of(part)).process());
            case KAFKA -> Running.of(KafkaServer.start(home, ports.of(part)).process());
            case AUTHORITY -> Running.of(TokenAuthority.start(home, ports.of(part)));
            case COMMAND -> answering(service(part, 512, "skyledger_command", "skyledger_store_owner"));
            case PROJECTIONS -> answering(service(part, 256, "skyledger_projection", "skyledger_view_owner"));
            case QUERY -> answering(service(part, 384, "skyledger_query", "skyledger_query"));
            case DEMO -> Running.of(demo().start(home));
        };
    }

    private Running answering(Jvm process) {
        var part = process.part();
        var child = process.start(layout.home(part));
        if (part.endpoint != null) {
            var probe = part.endpoint.probe();
            child.await(() -> probe.answers(ports.of(part)), LIMIT);
        }
        return Running.of(child);
    }

    /**
     * @param role works in the database
     * @param owner migrates its schema
     */
    private Jvm service(Part part, int heap, String role, String owner) {
        var environment = new HashMap<>(new Addresses(ports).environment());
        // All four, lest a variable that was meant for one service reach the others.
        environment.put("SKYLEDGER_DB_USER", role);
        environment.put("SKYLEDGER_DB_PASSWORD", role);
        environment.put("SKYLEDGER_DB_OWNER_USER", owner);
        environment.put("SKYLEDGER_DB_OWNER_PASSWORD", owner);
        if (part == Part.PROJECTIONS) {
            environment.put(
                    "SKYLEDGER_CHECKPOINT_KEY",
                    CheckpointKey.in(layout.home(part)).toString());
            environment.put("SKYLEDGER_CHECKPOINT_FOLDER", layout.checkpoints().toString());
            environment.put("SKYLEDGER_CHECKPOINT_EVERY", "10s");
        }
        var jar = build.resolve(part.label + "/target/" + part.label + "-0.1.0-SNAPSHOT-exec.jar");
        return new Jvm(part, heap, new Application(jar, layout.home(part)).options(), environment);
    }

    private Jvm demo() {
        var self = System.getProperty("java.class.path");
        var options = List.of("-jar", self, "demo", "--continuous");
        return new Jvm(Part.DEMO, 128, options, new Addresses(ports).environment());
    }
}
