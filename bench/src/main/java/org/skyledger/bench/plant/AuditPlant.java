package org.skyledger.bench.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.KafkaServer;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.RedisServer;
import org.skyledger.sandbox.backing.TokenAuthority;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/**
 * Private PostgreSQL, Redis and token authority; projections, to make the schemas and to attest, query-service, and the
 * console's commands, once they are asked for.
 */
public final class AuditPlant implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final WorkFolder folder;
    private final PostgresServer postgres;
    private final Database database;
    private final TokenAuthority authority;
    private int kafkas;

    private AuditPlant() {
        folder = WorkFolder.make();
        stops.push(folder::close);
        postgres = PostgresServer.start(folder.of("postgres"), FreePort.find(), Durability.KEPT);
        stops.push(postgres::close);
        authority = TokenAuthority.start(folder.of("authority"), FreePort.find());
        stops.push(authority::close);
        database = postgres.database("skyledger");
    }

    /** What has been started when another part cannot be had ends with this JVM, and its logs stay for a look. */
    public static AuditPlant start() {
        return new AuditPlant();
    }

    public Database database() {
        return database;
    }

    /** A file that is gone afterwards. */
    public Path file(String name) {
        return folder.of(name);
    }

    /** An auditor's, good for an hour. */
    public String token() {
        return authority.token("auditor", "localhost", "skyledger.audit");
    }

    /** Runs projections on an empty topic, with a key to sign with, until something holds that it does by itself. */
    public void project(BooleanSupplier until) {
        var settings = Map.of(
                "SKYLEDGER_CHECKPOINT_KEY",
                key().toString(),
                "SKYLEDGER_CHECKPOINT_FOLDER",
                folder.of("checkpoints").toString(),
                "SKYLEDGER_CHECKPOINT_ORIGIN",
                "bench.example",
                "SKYLEDGER_CHECKPOINT_EVERY",
                "1s");
        kafkas++;
        try (var kafka = KafkaServer.start(folder.of("kafka-" + kafkas), FreePort.find());
                var projections =
                        Projections.start(folder.of("projections"), database, kafka.bootstrapServers(), settings)) {
            projections.await(until, PATIENCE);
        }
    }

    /** What checkpoints are verified with. */
    public Path verifierKey() {
        return folder.of("checkpoints").resolve("key.txt");
    }

    /** @return when it answers */
    public QueryService startQueryService() {
        var redis = RedisServer.start(folder.of("redis"), FreePort.find());
        stops.push(redis::close);
        var service = QueryService.start(
                folder.of("query-service"), database, redis, Map.of("SKYLEDGER_JWKS_URL", authority.jwksUrl()));
        stops.push(service::close);
        return service;
    }

    /** The real decisions, in a JVM and a database of their own. */
    public Contender startLedger() {
        return Contender.start(folder.of("ledger"), "ledger", postgres.database("ledger"));
    }

    /**
     * Runs {@code ./skyledger audit}, as it is typed.
     *
     * @return what it said, once it has ended with 0
     */
    public String audit(String command, String... arguments) {
        var script = Workspace.find().root().resolve("skyledger").toString();
        var words = Stream.concat(Stream.of(script, "audit", command), Stream.of(arguments))
                .toList();
        var launch = new Child.Launch(command, words, Map.of(), "TERM", folder.of("console"));
        try {
            launch.start().finish(PATIENCE);
            return Files.readString(launch.log());
        } catch (IOException e) {
            throw new Unavailable(launch.log() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path key() {
        var file = folder.of("key.pem");
        try {
            if (!Files.exists(file)) {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.writeString(
                        file,
                        block("PRIVATE KEY", pair.getPrivate().getEncoded())
                                + block("PUBLIC KEY", pair.getPublic().getEncoded()));
            }
            return file;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new Unavailable("the key for checkpoints could not be made: " + e.getMessage(), e);
        }
    }

    private static String block(String label, byte[] bytes) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(bytes));
    }

    @Override
    public void close() {
        stops.forEach(Runnable::run);
    }
}
