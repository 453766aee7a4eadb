package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.skyledger.bench.load.Latencies;
import org.skyledger.bench.load.Percentiles;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * The measure of what this PostgreSQL can do on this machine: pgbench writes events of 1 KB, one in each transaction,
 * each durable before the next, into a table like the ledger's, from several connections.
 */
public final class Raw1 {

    private static final String OWNER = "skyledger_store_owner";
    private static final int PAYLOAD = 1024;

    private static final String MAKE_TABLE = """
            drop table if exists store.raw1;
            create table store.raw1 (
                position bigint generated always as identity primary key,
                entity uuid not null,
                sequence integer not null,
                type text not null,
                payload json not null,
                recorded_at timestamptz not null,
                hash bytea not null);
            """;

    private static final String INSERT =
            "insert into store.raw1 (entity, sequence, type, payload, recorded_at, hash) values ";

    /** The payload and the hash travel with each event, as they would from a service. */
    private static final String EVENT =
            "(gen_random_uuid(), 1, 'IntentPlanned', cast(:payload as json), now(), decode(:hash, 'hex'))";

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

    private final PostgresServer server;
    private final Database database;

    Raw1(PostgresServer server) {
        this.server = server;
        this.database = server.database("raw1");
    }

    /** @return events in a second */
    public double run(int connections, Duration length) {
        return run(connections, 1, length);
    }

    /**
     * @param events in each transaction, by one statement
     * @return events in a second
     */
    public double run(int connections, int events, Duration length) {
        var output = insert(connections, events, length);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new Unavailable("pgbench did not say how fast it was: " + output);
        }
        return events * Double.parseDouble(rate.group(1));
    }

    /** How long an insert takes when that many are asked for in a second, each counted from when it was meant to start. */
    public Percentiles latencies(int connections, double perSecond, Duration length) {
        var latencies = new Latencies();
        var folder = server.client("pgbench", List.of()).folder();
        PgbenchLog.delete(folder);
        insert(connections, 1, length, "--rate=" + perSecond, "--log", "--log-prefix=" + PgbenchLog.PREFIX);
        PgbenchLog.read(folder, latencies);
        return latencies.percentiles();
    }

    private String insert(int connections, int events, Duration length, String... options) {
        pgbench("pgbench-table", MAKE_TABLE, List.of("--transactions=1"));
        var arguments = new ArrayList<>(List.of(
                "--define=payload={\"text\":\"" + "x".repeat(PAYLOAD - "{\"text\":\"\"}".length()) + "\"}",
                "--define=hash=" + "5a".repeat(32),
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=" + Runtime.getRuntime().availableProcessors(),
                "--time=" + length.toSeconds()));
        arguments.addAll(List.of(options));
        return pgbench("pgbench", INSERT + String.join(", ", Collections.nCopies(events, EVENT)) + ";", arguments);
    }

    private String pgbench(String name, String script, List<String> options) {
        var arguments = new ArrayList<>(List.of("--no-vacuum", "--file=" + name + ".sql"));
        arguments.addAll(options);
        arguments.add(database.url().replace("jdbc:postgresql://", "postgresql://" + OWNER + ":" + OWNER + "@"));
        var launch = server.client("pgbench", arguments);
        try {
            Files.writeString(launch.folder().resolve(name + ".sql"), script);
            launch.start().finish(Duration.ofMinutes(10));
            return Files.readString(launch.log());
        } catch (IOException e) {
            throw new Unavailable("pgbench could not be run: " + e.getMessage(), e);
        }
    }
}
