package org.skyledger.bench.plant;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.TokenAuthority;

/** Private PostgreSQL and token authority, beside which command-service is started again and again, without a relay. */
public final class ColdPlant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final TokenAuthority authority;
    private final Database database;
    private final Path home;

    public ColdPlant() {
        var folder = WorkFolder.make();
        stops.push(folder::close);
        var postgres = PostgresServer.start(folder.of("postgres"), FreePort.find(), Durability.KEPT);
        stops.push(postgres::close);
        authority = TokenAuthority.start(folder.of("authority"), FreePort.find());
        stops.push(authority::close);
        database = postgres.database("skyledger");
        home = folder.of("command-service");
    }

    /** A command-service that runs, and how long it took from its launch until it had planned something. */
    public record Started(CommandService service, double seconds) implements AutoCloseable {

        /** The most memory that it has had until now, as the kernel counts it. */
        public long peakBytes() {
            return PeakMemory.of(service.handle());
        }

        /** Waits for something, as long as the service lives. */
        public void await(BooleanSupplier condition) {
            service.await(condition, PATIENCE);
        }

        @Override
        public void close() {
            service.close();
        }
    }

    /**
     * Starts command-service and asks it for a plan until it gives one.
     *
     * @param options of its JVM
     * @param every after how many events it takes a snapshot
     */
    public Started start(List<String> options, long every, PlanRequest request) {
        long launched = System.nanoTime();
        var settings = Map.of("SKYLEDGER_RELAY_ENABLED", "false", "SKYLEDGER_SNAPSHOT_EVERY", Long.toString(every));
        var service = CommandService.launch(home, database, authority.jwksUrl(), settings, options);
        var token = authority.token(request.uss(), "localhost", "utm.strategic_coordination");
        service.await(() -> request.isGranted(service.address().getPort(), token), PATIENCE);
        return new Started(service, (System.nanoTime() - launched) / 1e9);
    }

    public Database database() {
        return database;
    }

    public Ledger ledger() {
        return new Ledger(database.url());
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
    }
}
