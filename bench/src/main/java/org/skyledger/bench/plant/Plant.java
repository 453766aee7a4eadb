package org.skyledger.bench.plant;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.KafkaServer;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.TokenAuthority;

/**
 * Private PostgreSQL, Kafka and token authority, and command-service as it is shipped, on free ports and with data that
 * is gone afterwards. PostgreSQL keeps its word through a power cut, as in production.
 */
public final class Plant implements AutoCloseable {

    private static final String AUDIENCE = "localhost";
    private static final String SCOPE = "utm.strategic_coordination";

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final WorkFolder folder;
    private final PostgresServer postgres;
    private final Database database;
    private final KafkaServer kafka;
    private final TokenAuthority authority;
    private final CommandService commands;
    private final Ledger ledger;

    private Plant() {
        folder = WorkFolder.make();
        stops.push(folder::close);
        postgres = PostgresServer.start(folder.of("postgres"), FreePort.find(), Durability.KEPT);
        stops.push(postgres::close);
        kafka = KafkaServer.start(folder.of("kafka"), FreePort.find());
        stops.push(kafka::close);
        authority = TokenAuthority.start(folder.of("authority"), FreePort.find());
        stops.push(authority::close);
        database = postgres.database("skyledger");
        commands = CommandService.start(
                folder.of("command-service"), database, kafka.bootstrapServers(), authority.jwksUrl());
        stops.push(commands::close);
        ledger = new Ledger(database.url());
    }

    /** What has been started when another part cannot be had ends with this JVM, and its logs stay for a look. */
    public static Plant start() {
        return new Plant();
    }

    public InetSocketAddress commandService() {
        return commands.address();
    }

    /** A token for the DSS, good for an hour. */
    public String token(String uss) {
        return authority.token(uss, AUDIENCE, SCOPE);
    }

    public Ledger ledger() {
        return ledger;
    }

    /** What has been used until now. */
    public CpuTime cpuTime() {
        return CpuTime.now(
                commands.handle(), postgres.process().handle(), kafka.process().handle());
    }

    public Raw1 raw1() {
        return new Raw1(postgres);
    }

    /** Watches the disk that the database is on, until it is stopped. */
    public DiskWatch watchDisk() {
        return DiskWatch.start(folder.of("disk-watch"));
    }

    /** Has all that was written so far written to its place, so that it is not in the way of what comes next. */
    public void settle() {
        postgres.checkpoint();
    }

    /** Starts something else that records events, in a JVM and a database of its own: ledger, jdbc or jpa. */
    public Contender contender(String kind) {
        var contender = Contender.start(folder.of(kind), kind, postgres.database(kind));
        stops.push(contender::close);
        return contender;
    }

    /** Starts command-service behind a ledger that nobody has relayed yet, with a broker of its own. */
    public Backlog backlog(Contender written, long events) {
        var broker = KafkaServer.start(folder.of("kafka-backlog"), FreePort.find());
        stops.push(broker::close);
        var backlog = Backlog.of(
                written.database(),
                events,
                () -> CommandService.start(
                        folder.of("command-service-backlog"),
                        written.database(),
                        broker.bootstrapServers(),
                        authority.jwksUrl()));
        stops.push(backlog::close);
        return backlog;
    }

    /** Starts projections and its Redis, which fold what is in Kafka already and what comes. */
    public void startViews() {
        var projections = Projections.start(folder.of("projections"), database, kafka.bootstrapServers());
        stops.push(projections::close);
    }

    public ViewWatch watchView() {
        return new ViewWatch(database.url());
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
    }
}
