package org.skyledger.sandbox.console;

import java.nio.file.Path;
import java.time.Duration;
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

    private Running answering(Service service) {
        var part = service.part();
        var child = service.start(layout.home(part));
        if (part.endpoint != null) {
            var probe = part.endpoint.probe();
            child.await(() -> probe.answers(ports.of(part)), LIMIT);
        }
        return Running.of(child);
    }

    private Service service(Part part, int heap, String role, String owner) {
        var jar = build.resolve(part.label + "/target/" + part.label + "-0.1.0-SNAPSHOT-exec.jar");
        return Service.withRoles(part, jar, heap, new Addresses(ports).environment(), role, owner);
    }

    private Service demo() {
        var self = Path.of(System.getProperty("java.class.path"));
        var environment = new Addresses(ports).environment();
        return new Service(Part.DEMO, self, 128, List.of("demo", "--continuous"), environment);
    }
}
