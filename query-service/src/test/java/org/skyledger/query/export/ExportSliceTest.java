package org.skyledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@QuerySlice
class ExportSliceTest {

    private static final String INTENTS = Api.INTENTS + "/export?f=";
    private static final String CONSTRAINTS = Api.CONSTRAINTS + "/export?f=";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Database database;

    @Autowired
    ExportProperties properties;

    @LocalServerPort
    int port;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void geojson_is_one_collection_that_counts_its_features_at_the_end() {
        var items = Stream.generate(() -> sky.intent().record()).limit(3).toList();
        items.getFirst().state("Activated").record();
        sky.intent().record().end();

        var file = api.get(INTENTS + "geojson");

        assertThat(file.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(file.header("Content-Disposition")).contains("operational-intents.geojson");
        assertThat(file.header("Skyledger-Position")).isEqualTo("6");
        assertThat(file.ids())
                .containsExactlyInAnyOrderElementsOf(
                        items.stream().map(Sky.Item::id).toList());
        assertThat(file.<Integer>at("$.numberReturned")).isEqualTo(3);
        assertThat(file.body().indexOf("numberReturned"))
                .isGreaterThan(file.body().lastIndexOf("time_end"));
    }

    @Test
    void a_file_without_items_is_whole_too() {
        assertThat(api.get(INTENTS + "geojson").ids()).isEmpty();
        assertThat(api.get(INTENTS + "geojsonseq").body()).isEmpty();
        assertThat(api.get(INTENTS + "csv").body().lines()).hasSize(1);
    }

    @Test
    void geojsonseq_is_a_record_for_each_feature() {
        sky.intent().record();
        sky.intent().record();

        var file = api.get(INTENTS + "geojsonseq");

        assertThat(file.header("Content-Type")).isEqualTo("application/geo+json-seq");
        assertThat(file.body().split("\n")).hasSize(2).allSatisfy(record -> {
            assertThat(record).startsWith("\u001E{");
            assertThat(JsonPath.<String>read(record.substring(1), "$.type")).isEqualTo("Feature");
        });
    }

    @Test
    void csv_has_a_header_and_well_known_text() {
        var intent = sky.intent().manager("uss, \"ü\"").over(8, 47, 9, 48).record();

        assertThat(api.get(INTENTS + "csv").body())
                .isEqualTo("id,state,version,position,manager,uss_base_url,time_start,time_end,lower_altitude_meters,"
                        + "upper_altitude_meters,WKT\r\n"
                        + intent.id() + ",\"Accepted\",1,1,\"uss, \"\"ü\"\"\",\"https://uss, \"\"ü\"\".example/utm\","
                        + "2020-02-01T10:00:00Z,2020-02-01T11:00:00Z,400.0,500.0,"
                        + "\"MULTIPOLYGON (((8 47, 9 47, 9 48, 8 48, 8 47)))\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void csv_holds_nothing_that_a_spreadsheet_would_compute(String manager) {
        sky.intent().manager(manager).record();

        assertThat(api.get(INTENTS + "csv").body()).contains(",\"'" + manager + "\",");
    }

    @Test
    void a_file_holds_what_passes_the_filters_as_known_at_one_moment() {
        var wanted = sky.intent().manager("a").state("Activated").record();
        sky.intent().manager("b").state("Activated").record();
        sky.intent().manager("a").state("Activated").over(0, 0, 1, 1).record();
        var asOf = Sky.time(sky.head());
        wanted.state("Contingent").record();

        var file = api.get(INTENTS + "geojson&bbox=8,47,9,48&datetime=2020-02-01T10:30:00Z&filter=manager%3D'a'&as-of="
                + asOf + "&state=Activated");

        assertThat(file.ids()).containsExactly(wanted.id());
        assertThat(file.<List<String>>at("$.features[*].properties.state")).containsExactly("Activated");
    }

    @Test
    void subscriptions_are_exported_to_their_manager() {
        var own = sky.subscription().manager("uss1").record();
        sky.subscription().manager("uss2").record();
        var path = Api.SUBSCRIPTIONS + "/export?f=geojson";

        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(api.getAs("uss1", "utm.strategic_coordination", path).ids()).containsExactly(own.id());
    }

    @Test
    void constraints_are_zones_of_ed318() {
        var constraint = sky.constraint().altitude(12.5, 120).record();

        var file = api.get(CONSTRAINTS + "ed318");

        Map<String, Object> zone = file.at("$.features[0].properties");
        assertThat(zone)
                .containsEntry("country", "XXX")
                .containsEntry("type", "CONDITIONAL")
                .containsEntry("variant", "COMMON")
                .containsEntry("reason", List.of("OTHER"));
        assertThat(file.<String>at("$.features[0].properties.identifier")).matches("[A-Za-z0-9_-]{7}");
        assertThat(file.<String>at("$.features[0].properties.extendedProperties.id"))
                .isEqualTo(constraint.id().toString());
        assertThat(file.<Map<String, Object>>at("$.features[0].geometry.layer"))
                .isEqualTo(Map.of(
                        "lower",
                        12.5,
                        "lowerReference",
                        "WGS84",
                        "upper",
                        120.0,
                        "upperReference",
                        "WGS84",
                        "uom",
                        "m"));
        assertThat(file.<List<Object>>at("$.features[0].geometry.coordinates[0][0]"))
                .hasSize(5);
        assertThat(file.<Map<String, Object>>at("$.features[0].properties.limitedApplicability[0]"))
                .isEqualTo(Map.of("startDateTime", "2020-02-01T10:00:00Z", "endDateTime", "2020-02-01T11:00:00Z"));
        assertThat(file.<String>at("$.features[0].properties.zoneAuthority[0].siteURL"))
                .isEqualTo("https://uss1.example/utm");
    }

    @Test
    void constraints_are_zones_of_ed269_with_a_volume_for_each_polygon() {
        sky.constraint()
                .outline("MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))")
                .altitude(0, 120)
                .record();

        var file = api.get(CONSTRAINTS + "ed269");

        assertThat(file.header("Content-Type")).isEqualTo("application/json");
        assertThat(file.<List<Map<String, Object>>>at("$.features[0].geometry"))
                .hasSize(2)
                .allSatisfy(volume -> assertThat(volume)
                        .containsEntry("uomDimensions", "M")
                        .containsEntry("lowerLimit", 0.0)
                        .containsEntry("upperLimit", 120.0)
                        .containsEntry("upperVerticalReference", "WGS84"));
        assertThat(file.<String>at("$.features[0].geometry[1].horizontalProjection.type"))
                .isEqualTo("Polygon");
        assertThat(file.<String>at("$.features[0].restriction")).isEqualTo("CONDITIONAL");
        assertThat(file.<String>at("$.features[0].applicability[0].permanent")).isEqualTo("NO");
    }

    @Test
    void only_constraints_are_zones() {
        assertThat(api.get(INTENTS + "ed318").<String>at("$.detail"))
                .isEqualTo("parameter f: these items are not written as ed318; allowed: csv, fgb, geojson, geojsonseq");
        assertThat(api.get(INTENTS + "xls").<String>at("$.detail")).contains("\"xls\" is no format");
        assertThat(api.get(INTENTS + "csv&filter=colour%3D1").status()).isEqualTo(400);
    }

    @Test
    void the_trailer_tells_how_many_there_were() throws Exception {
        for (int i = 0; i < 2; i++) {
            sky.intent().record();
        }

        assertThat(raw("GET " + INTENTS + "csv HTTP/1.1"))
                .contains("\r\nTrailer: Skyledger-Count\r\n")
                .endsWith("\r\n0\r\nSkyledger-Count: 2\r\n\r\n");
        assertThat(raw("GET " + INTENTS + "csv HTTP/1.0")).doesNotContainIgnoringCase("skyledger-count");
        assertThat(api.send("HEAD", INTENTS + "csv").header("Content-Type")).startsWith("text/csv");
    }

    @Test
    void a_large_file_takes_no_more_memory_than_a_small_one_and_no_transaction_while_nobody_reads() throws Exception {
        sky.crowdOfIntents(50_000);
        long lines = 0;
        long most = 0;
        long before = used();
        try (var body = stream(INTENTS + "geojsonseq").body();
                var reader = new java.io.BufferedReader(new java.io.InputStreamReader(body))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                if (lines % 10_000 == 1) {
                    most = Math.max(most, used() - before);
                    // What is being read is read soon; then whoever writes waits for us, and holds nothing.
                    await().untilAsserted(() -> assertThat(openTransactions()).isZero());
                }
            }
        }

        assertThat(lines).isEqualTo(50_000);
        assertThat(most).as("bytes in use beyond those before").isLessThan(16L << 20);
    }

    @Test
    void a_file_that_cannot_be_finished_breaks_off() throws Exception {
        sky.crowdOfIntents(50_000);

        for (var format : List.of("geojson", "geojsonseq", "csv", "fgb")) {
            sky.fold(sky.head());
            try (var body = stream(INTENTS + format).body()) {
                body.readNBytes(1_000);
                // The view is built anew.
                sky.fold(1);
                assertThatThrownBy(body::readAllBytes).as(format).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void only_so_many_files_are_written_at_a_time() throws Exception {
        sky.crowdOfIntents(50_000);
        var open = new ArrayList<InputStream>();
        try {
            for (int i = 0; i < properties.atOnce(); i++) {
                open.add(stream(INTENTS + "geojson").body());
            }

            var refused = api.get(INTENTS + "csv&bbox=0,0,1,1");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.<String>at("$.type")).endsWith("/exports-busy");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(api.intents("limit=1").status()).isEqualTo(200);
        } finally {
            for (var body : open) {
                body.close();
            }
        }
        await().untilAsserted(() ->
                assertThat(api.get(INTENTS + "csv&bbox=0,0,1,1").status()).isEqualTo(200));
    }

    private HttpResponse<InputStream> stream(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    private String raw(String requestLine) throws IOException {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((requestLine + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    private long openTransactions() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), "skyledger_query", "skyledger_query"))
                .sql("""
                        select count(*) from pg_stat_activity
                        where application_name = 'query-service' and datname = current_database()
                          and state like 'idle in transaction%'
                        """)
                .query(Long.class)
                .single();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
