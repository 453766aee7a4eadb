package org.skyledger.sandbox.chaos.world;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Durability;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.KafkaServer;
import org.skyledger.sandbox.backing.PostgresServer;
import org.skyledger.sandbox.backing.RedisServer;
import org.skyledger.sandbox.backing.TokenAuthority;
import org.skyledger.sandbox.console.Trees;
import org.skyledger.sandbox.demo.check.Stores;

/** Real servers on free ports, several command-services and two projections, with data of their own. */
public final class World implements AutoCloseable {

    private static final String DATABASE = "skyledger";
    private static final Duration TOKENS = Duration.ofMinutes(45);

    private final Path home;
    private final @Nullable SmallDisk disk;
    private final int postgresPort = FreePort.find();
    private final int kafkaPort = FreePort.find();
    private final int redisPort = FreePort.find();
    private final List<Service> commandServices;
    private final List<Service> projectionServices;
    private final Service queryService = Service.query(FreePort.find());
    private final TokenAuthority authority;
    private @Nullable PostgresServer database;

    private final Node postgres = new Node("postgres", _ -> startPostgres().process());
    private final Node kafka =
            new Node("kafka", _ -> KafkaServer.start(home("kafka"), kafkaPort).process());
    private final Node redis =
            new Node("redis", _ -> RedisServer.start(home("redis"), redisPort).process());
    private final List<Node> commands;
    private final List<Node> projections;
    private final Node query;

    private World(Path home, int instances, @Nullable SmallDisk disk) {
        this.home = home;
        this.disk = disk;
        authority = TokenAuthority.start(home.resolve("authority"), FreePort.find());
        commandServices = IntStream.range(0, instances)
                .mapToObj(_ -> Service.command(FreePort.find()))
                .toList();
        commands = IntStream.range(0, instances)
                .mapToObj(i -> node("command-service-" + (i + 1), commandServices.get(i)))
                .toList();
        projectionServices = List.of(Service.projections(FreePort.find()), Service.projections(FreePort.find()));
        projections = IntStream.range(0, projectionServices.size())
                .mapToObj(i -> node("projections-" + (i + 1), projectionServices.get(i)))
                .toList();
        query = node("query-service", queryService);
    }

    /**
     * @param home is emptied first
     * @param instances of command-service
     * @param disk where PostgreSQL keeps its files, if not on the one that all others have
     */
    public static World start(Path home, int instances, @Nullable SmallDisk disk) throws IOException {
        if (Files.exists(home)) {
            Trees.delete(home);
        }
        Files.createDirectories(home);
        var world = new World(home, instances, disk);
        try {
            world.nodes().forEach(Node::start);
            return world;
        } catch (RuntimeException | Error e) {
            world.close();
            throw e;
        }
    }

    public Node postgres() {
        return postgres;
    }

    public Node kafka() {
        return kafka;
    }

    public Node redis() {
        return redis;
    }

    public List<Node> commands() {
        return commands;
    }

    public List<Node> projections() {
        return projections;
    }

    public Node query() {
        return query;
    }

    /** In the order in which they can start. */
    public List<Node> nodes() {
        var nodes = new ArrayList<>(List.of(postgres, kafka, redis));
        nodes.addAll(services());
        return nodes;
    }

    private List<Node> services() {
        var services = new ArrayList<>(commands);
        services.addAll(projections);
        services.add(query);
        return services;
    }

    public List<URI> commandUrls() {
        return commandServices.stream().map(Service::url).toList();
    }

    public List<URI> projectionUrls() {
        return projectionServices.stream().map(Service::url).toList();
    }

    public URI queryUrl() {
        return queryService.url();
    }

    /** Good for a while even at a service whose clock is wrong by ten minutes. */
    public String token(String uss, String... scopes) {
        return authority.token(TOKENS, uss, "localhost", scopes);
    }

    public Stores stores() {
        return Stores.of(url(), kafkaAddress(), redisAddress(), queryUrl());
    }

    /** The superuser's; for what no client of ours could do. */
    public Connection superuser() throws SQLException {
        return Objects.requireNonNull(database, "the world has started").superuser(DATABASE);
    }

    public String kafkaAddress() {
        return "127.0.0.1:" + kafkaPort;
    }

    public Optional<SmallDisk> disk() {
        return Optional.ofNullable(disk);
    }

    public RedisClient redisClient() {
        return RedisClient.create(redisAddress());
    }

    /** Whatever was done to its processes. */
    public void mend() {
        nodes().forEach(Node::mend);
    }

    private Node node(String name, Service service) {
        return new Node(name, more -> service.start(name, home.resolve(name), addresses(), more));
    }

    private PostgresServer startPostgres() {
        var server =
                PostgresServer.start(disk == null ? home("postgres") : disk.folder(), postgresPort, Durability.KEPT);
        server.database(DATABASE);
        database = server;
        return server;
    }

    private Map<String, String> addresses() {
        return Map.of(
                "SKYLEDGER_DB_URL", url(),
                "SKYLEDGER_KAFKA", kafkaAddress(),
                "SKYLEDGER_REDIS", redisAddress(),
                "SKYLEDGER_JWKS_URL", authority.jwksUrl());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + DATABASE;
    }

    private String redisAddress() {
        return "redis://127.0.0.1:" + redisPort;
    }

    private Path home(String part) {
        return home.resolve(part);
    }

    /** Services that were told to stop would first archive their classes, for a next start that never comes. */
    @Override
    public void close() {
        services().forEach(Node::kill);
        nodes().reversed().forEach(node -> {
            node.thaw();
            node.stop();
        });
        authority.close();
    }
}
