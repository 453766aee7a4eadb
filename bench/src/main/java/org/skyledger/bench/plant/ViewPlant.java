package org.skyledger.bench.plant;

import java.util.ArrayDeque;
import java.util.Deque;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.KafkaServer;
import org.skyledger.sandbox.backing.PostgresServer;

/** Private PostgreSQL and Kafka, and projections as it is shipped with a Redis, once it is asked for. */
public final class ViewPlant implements AutoCloseable {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final WorkFolder folder;
    private final PostgresServer postgres;
    private final Database database;
    private final KafkaServer kafka;

    private ViewPlant() {
        folder = WorkFolder.make();
        stops.push(folder::close);
        postgres = PostgresServer.start(folder.of("postgres"), FreePort.find(), Durability.KEPT);
        stops.push(postgres::close);
        kafka = KafkaServer.start(folder.of("kafka"), FreePort.find());
        stops.push(kafka::close);
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

    /** What has been used until now. */
    public CpuTime cpuTime(Projections projections) {
        return CpuTime.now(
                projections.handle(),
                postgres.process().handle(),
                kafka.process().handle());
    }

    /** @return when it answers */
    public Projections startProjections() {
        var projections = Projections.start(folder.of("projections"), database, kafka.bootstrapServers());
        stops.push(projections::close);
        return projections;
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
    }
}
