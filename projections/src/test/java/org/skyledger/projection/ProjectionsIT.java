package org.skyledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.RedisServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, started before anything is in Kafka, and with a Redis that comes and goes. */
class ProjectionsIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Histories HISTORIES = new Histories();

    private static Path redisHome;
    private static int redisPort;
    private static RedisServer redis;
    private static KafkaTopic topic;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        redisHome = Files.createTempDirectory("skyledger-redis-");
        redisPort = freePort();
        redis = RedisServer.start(redisHome, redisPort);
        topic = new KafkaTopic(Backing.kafka().bootstrapServers());
        service = new SpringApplicationBuilder(ProjectionsApplication.class)
                .run(
                        "--SKYLEDGER_PROJECTIONS_PORT=0",
                        "--SKYLEDGER_DB_URL="
                                + Backing.postgres().freshDatabase().url(),
                        "--SKYLEDGER_KAFKA=" + Backing.kafka().bootstrapServers(),
                        "--SKYLEDGER_REDIS=" + redis.url());
        assertThat(get("/actuator/health")).contains("\"waiting\"", "\"UP\"");
        topic.make();
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
        redis.close();
    }

    @Test
    void events_reach_both_views() {
        var stands = HISTORIES.flight("A").planned().activated();
        long position = stands.last().position();
        var gone = HISTORIES.flight("B").planned().ended();
        topic.relay(HISTORIES);

        awaitBothViews();
        assertThat(postgis())
                .contains(stands.id() + " at " + position)
                .noneMatch(intent -> intent.startsWith(gone.id().toString()));
    }

    @Test
    void a_batch_that_did_not_come_through_is_never_seen() {
        topic.relayInVain(new Topic().sendWatermark(1_000_000));
        HISTORIES.flight("V").planned();
        topic.relay(HISTORIES);

        awaitBothViews();
    }

    @Test
    void a_redis_that_was_flushed_is_filled_again_though_nothing_new_comes() {
        HISTORIES.flight("C").planned();
        topic.relay(HISTORIES);
        awaitBothViews();
        redisClient()
                .execute(
                        connection -> {
                            connection.serverCommands().flushAll();
                            return true;
                        },
                        true);

        awaitBothViews();
    }

    /** As after a view's tables were emptied, or a backup of them was restored. */
    @Test
    void a_postgis_view_that_lost_its_data_is_filled_again_though_nothing_new_comes() {
        HISTORIES.flight("P").planned();
        topic.relay(HISTORIES);
        awaitBothViews();
        var before = postgis();
        var jdbc = service.getBean(JdbcClient.class);
        service.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            jdbc.sql("delete from view.progress where view = 'intents'").update();
            jdbc.sql("delete from view.intent_version").update();
        });

        await().atMost(LONG).until(() -> postgis().equals(before));
        awaitBothViews();
    }

    @Test
    void postgis_goes_on_while_redis_is_away_and_redis_catches_up() throws Exception {
        HISTORIES.flight("D").planned();
        topic.relay(HISTORIES);
        awaitBothViews();
        redis.close();
        HISTORIES.flight("E").planned();
        topic.relay(HISTORIES);

        awaitPostgis();
        assertThat(get("/actuator/health")).doesNotContain("DOWN");
        redis = RedisServer.start(redisHome, redisPort);
        awaitBothViews();
    }

    @Test
    void says_how_it_is() throws Exception {
        HISTORIES.flight("F").planned();
        topic.relay(HISTORIES);
        awaitBothViews();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(get("/actuator/health"))
                        .contains(
                                "\"intents\":{",
                                "\"constraints\":{",
                                "\"subscriptions\":{",
                                "\"sky\":{",
                                "\"running\":true",
                                "\"lag\":0"));
        assertThat(get("/actuator/prometheus"))
                .contains("skyledger_view_folded_total{view=\"intents\"}", "kafka_consumer_fetch_manager_records_lag");
    }

    private static void awaitPostgis() {
        await().atMost(LONG)
                .until(() -> service.getBean(JdbcClient.class)
                                .sql("select coalesce(min(position), 0) from view.progress where view = 'intents'")
                                .query((row, _) -> row.getLong(1))
                                .single()
                        == HISTORIES.records().size());
    }

    private static void awaitBothViews() {
        awaitPostgis();
        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(sky()).isNotEmpty().isEqualTo(postgis()));
    }

    private static Set<String> postgis() {
        return new TreeSet<>(service.getBean(JdbcClient.class)
                .sql("select entity || ' at ' || position from view.intent_version where upper_inf(recorded)")
                .query((row, _) -> row.getString(1))
                .list());
    }

    private static Set<String> sky() {
        var json = service.getBean(JsonMapper.class);
        var intents = new TreeSet<String>();
        for (var cell : redisClient().keys("sky:cell:*")) {
            redisClient()
                    .<String, String>opsForHash()
                    .entries(cell)
                    .forEach((id, entry) -> intents.add(
                            id + " at " + json.readTree(entry).get("position").asLong()));
        }
        return intents;
    }

    private static StringRedisTemplate redisClient() {
        return service.getBean(StringRedisTemplate.class);
    }

    private static String get(String path) throws IOException, InterruptedException {
        var port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
