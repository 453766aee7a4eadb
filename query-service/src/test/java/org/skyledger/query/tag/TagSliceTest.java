package org.skyledger.query.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@QuerySlice
class TagSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @LocalServerPort
    int port;

    private Sky.Item intent;

    @BeforeEach
    void some_intents() {
        sky.clear();
        intent = sky.intent().over(8, 47, 9, 48).record();
        for (int i = 0; i < 20; i++) {
            sky.intent().over(8, 47, 9, 48).record();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/conformance",
                "/collections",
                INTENTS,
                INTENTS + "/items",
                INTENTS + "/items?limit=1",
                "/?f=html",
                "/collections?f=html",
                INTENTS + "/items?f=html",
                INTENTS + "/items?as-of=2020-01-01T00:05:00Z"
            })
    void who_has_it_is_told_so(String path) {
        var first = api.get(path);
        assertThat(first.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{6}\"");

        var second = api.get(path, "If-None-Match", first.header("ETag"));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        assertThat(second.header("Vary")).isEqualTo(first.header("Vary")).contains("Accept-Encoding");
        assertThat(second.header("Skyledger-Position")).isEqualTo(first.header("Skyledger-Position"));
        assertThat(second.header("Content-Type")).isEmpty();
        assertThat(api.get(path, "If-None-Match", "\"something else\"").status())
                .isEqualTo(200);
    }

    @Test
    void two_answers_with_the_same_tag_are_the_same_to_the_last_byte() {
        var one = api.intents("");
        var other = api.intents("");

        assertThat(one.header("ETag").equals(other.header("ETag")))
                .isEqualTo(one.body().equals(other.body()));
        assertThat(api.intents("", "If-None-Match", one.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void the_tag_goes_by_what_is_said_and_not_by_where_the_ledger_stands() {
        var box = api.intents("bbox=8,47,9,48").header("ETag");
        var item = api.get(INTENTS + "/items/" + intent.id()).header("ETag");

        sky.intent().over(100, 10, 101, 11).record();

        assertThat(api.intents("bbox=8,47,9,48", "If-None-Match", box).status()).isEqualTo(304);
        assertThat(api.get(INTENTS + "/items/" + intent.id(), "If-None-Match", item)
                        .status())
                .isEqualTo(304);
        intent.state("Activated").record();
        assertThat(api.intents("bbox=8,47,9,48", "If-None-Match", box).status()).isEqualTo(200);
        assertThat(api.get(INTENTS + "/items/" + intent.id(), "If-None-Match", item)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void head_tells_the_tag_and_the_length_without_the_body() {
        var get = api.get(INTENTS + "/items/" + intent.id());
        var head = api.send("HEAD", INTENTS + "/items/" + intent.id());

        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Length"))
                .isEqualTo(Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(api.send("HEAD", INTENTS + "/items/" + intent.id(), "If-None-Match", get.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void compressed_it_has_a_tag_of_its_own_and_is_the_same_when_unpacked() throws Exception {
        var path = INTENTS + "/items/" + intent.id() + "?f=html";
        var compressed = raw(path, "Accept-Encoding", "br, gzip;q=0.8");
        var plain = api.get(path);

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().firstValue("ETag")).get().asString().contains("-gzip.");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        var tag = compressed.headers().firstValue("ETag").orElseThrow();
        assertThat(raw(path, "Accept-Encoding", "gzip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip                | gzip
            *                   | gzip
            deflate, GZIP;q=0.1 | gzip
            gzip;q=0            |
            gzip;q=0.000        |
            identity            |
            x-gzip              |
            """)
    void it_is_compressed_for_those_who_say_that_they_can_read_it(String accepted, String encoding) throws Exception {
        assertThat(raw("/api", "Accept-Encoding", accepted)
                        .headers()
                        .firstValue("Content-Encoding")
                        .orElse(null))
                .isEqualTo(encoding);
    }

    @Test
    void caches_are_told_for_how_long_it_holds() {
        assertThat(api.get("/").header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(api.get("/collections").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(api.get("/collections").header("Vary")).contains("Authorization");
        assertThat(api.intents("").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(api.intents("as-of=" + Sky.time(2)).header("Cache-Control")).isEqualTo("max-age=86400, public");
    }

    @Test
    void what_was_refused_has_no_tag() {
        for (var path : List.of(INTENTS + "/items?limit=0", "/collections/no-such", INTENTS + "/items/1")) {
            assertThat(api.get(path).header("ETag")).isEmpty();
            assertThat(api.get(path).header("Cache-Control")).isEqualTo("no-store");
            assertThat(api.get(path, "If-None-Match", "*").status()).isGreaterThanOrEqualTo(400);
        }
    }

    private HttpResponse<byte[]> raw(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
