package org.skyledger.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.RedisServer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
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

    /** What was sent again takes less room than before, so that offsets of before lie behind events of now. */
    @Test
    void events_that_came_with_a_topic_that_was_lost_and_sent_again_are_not_passed_over() throws Exception {
        for (int i = 0; i < 20; i++) {
            HISTORIES.flight("T" + i).planned();
            topic.relay(HISTORIES);
        }
        awaitBothViews();
        var listeners = service.getBean(KafkaListenerEndpointRegistry.class);
        listeners.getListenerContainers().forEach(MessageListenerContainer::stop);
        topic.lose();
        topic.close();
        topic = new KafkaTopic(Backing.kafka().bootstrapServers());
        topic.make();
        for (int i = 0; i < 600; i++) {
            HISTORIES.flight("U" + i).planned();
        }
        topic.relay(HISTORIES);
        listeners.getListenerContainers().forEach(MessageListenerContainer::start);

        awaitBothViews();
        assertThat(postgis()).hasSizeGreaterThanOrEqualTo(620);
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

    @Test
    void what_is_parked_is_told_and_tried_again() throws Exception {
        HISTORIES.flight("K").planned();
        topic.relay(HISTORIES);
        awaitBothViews();
        var jdbc = service.getBean(JdbcClient.class);
        jdbc.sql("""
                insert into view.parked (view, partition, kafka_offset, entity, position, reason, headers)
                values ('intents', 0, 1000000, :entity, 1, 'none', '{}')
                """).param("entity", new UUID(0, 1)).update();

        assertThat(get("/actuator/parked")).contains("\"intents\":1", "\"reason\":\"none\"");
        assertThat(get("/actuator/health")).contains("\"parked\":{", "\"intents\":1");
        assertThat(get("/actuator/prometheus")).contains("skyledger_view_parked{view=\"intents\"} 1.0");
        assertThat(post("/actuator/parked/intents")).contains("\"folded\":0", "the record has no header ce_type");
        assertThat(post("/actuator/parked/sky")).contains("no view that parks records is called");
        jdbc.sql("delete from view.parked").update();
        assertThat(post("/actuator/parked/intents")).contains("\"folded\":0", "\"left\":[]");
    }

    @Test
    void a_rebuild_is_started_and_watched_over_http() throws Exception {
        HISTORIES.flight("R").planned();
        topic.relay(HISTORIES);
        awaitBothViews();
        var before = postgis();
        service.getBean(JdbcClient.class)
                .sql("delete from view.intent_version where position = 1")
                .update();

        assertThat(post("/actuator/rebuild/intents")).contains("\"state\":");
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(get("/actuator/rebuild/intents")).contains("\"state\":\"DONE\""));
        assertThat(get("/actuator/rebuild")).contains("0 rows were taken out and 1 put in");
        assertThat(postgis()).isEqualTo(before);
        assertThat(post("/actuator/rebuild/sky")).contains("no view that can be rebuilt is called");
        awaitBothViews();
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
        return send(request(path).GET());
    }

    private static String post(String path) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }

    private static HttpRequest.Builder request(String path) {
        var port = service.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
