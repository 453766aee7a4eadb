package org.skyledger.query.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.CONSTRAINTS;
import static org.skyledger.query.Api.INTENTS;
import static org.skyledger.query.Api.SUBSCRIPTIONS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class HtmlSliceTest {

    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/conformance", "/collections", INTENTS, INTENTS + "/items", CONSTRAINTS})
    void a_browser_gets_a_page_and_a_program_json(String path) {
        sky.intent().record();

        assertThat(api.get(path, "Accept", BROWSER).header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(api.get(path + "?f=html").header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(api.get(path).header("Content-Type")).contains("json");
        assertThat(api.get(path, "Accept", "*/*").header("Content-Type")).contains("json");
        assertThat(api.get(path + "?f=json", "Accept", BROWSER).header("Content-Type"))
                .isEqualTo(api.get(path).header("Content-Type"));
        assertThat(api.get(path).header("Vary")).contains("Accept");
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        for (int i = 0; i < 3; i++) {
            sky.intent().record();
            sky.constraint().record();
        }
        var seen = new TreeSet<String>();
        var root = api.get("/").links("self").getFirst();
        var waiting =
                new ArrayDeque<>(List.of(root + "?f=html", root + INTENTS.substring(1) + "/items?f=html&limit=1"));
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            if (!seen.add(address)) {
                continue;
            }
            var page = api.get(address);
            assertThat(page.status()).as(address).isEqualTo(200);
            if (page.header("Content-Type").startsWith("text/html")) {
                HREF.matcher(page.body())
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&").replace("&#x3D;", "="))
                        .filter(link -> link.startsWith(root))
                        // The live feed has no end that one could wait for.
                        .filter(link -> !link.equals(root + "live"))
                        .forEach(waiting::add);
            }
        }

        assertThat(seen).hasSizeGreaterThan(25).anyMatch(address -> address.contains("cursor="));
    }

    @Test
    void json_and_page_lead_to_each_other() {
        var intent = sky.intent().record();

        for (var path : List.of(
                "/", "/conformance", "/collections", INTENTS, INTENTS + "/items", INTENTS + "/items/" + intent.id())) {
            List<Map<String, String>> alternates = api.get(path).at("$.links[?(@.rel == 'alternate')]");
            assertThat(alternates).singleElement().satisfies(link -> {
                assertThat(link).containsEntry("type", "text/html");
                var page = api.get(link.getOrDefault("href", ""));
                assertThat(page.header("Content-Type")).startsWith("text/html");
                assertThat(page.body())
                        .contains("<link rel=\"alternate\" href=\"http://127.0.0.1")
                        .contains("f&#x3D;json");
            });
        }
    }

    @Test
    void items_of_the_reader_are_a_page_too_and_link_on() {
        var mine = sky.subscription().record();

        var page = api.getAs("uss1", "utm.strategic_coordination", SUBSCRIPTIONS + "/items?f=html");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains(mine.id().toString());
    }

    @Test
    void whatever_is_shown_is_escaped() {
        var intent = sky.intent().manager("<script>alert('x')</script>\"&").record();

        for (var path : List.of(INTENTS + "/items?f=html", INTENTS + "/items/" + intent.id() + "?f=html")) {
            assertThat(api.get(path).body())
                    .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;")
                    .doesNotContain("<script");
        }
    }

    @Test
    void a_page_needs_no_other_address_and_its_policy_allows_none() throws Exception {
        var page = api.get("/?f=html");
        var style = page.body()
                .substring(page.body().indexOf("<style>") + 7, page.body().indexOf("</style>"));
        var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body())
                .doesNotContain("<script", "<img", "<link rel=\"stylesheet", " style=", "src=", "@import", "url(")
                .contains("prefers-color-scheme: dark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "", "HTML", "text/html"})
    void other_formats_are_refused(String format) {
        for (var path : List.of("/", INTENTS + "/items")) {
            var answer = api.get(path + "?f=" + format);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.<String>at("$.detail")).startsWith("parameter f: \"" + format + "\" is no format");
        }
    }

    @Test
    void a_problem_stays_a_problem_document() {
        assertThat(api.get(INTENTS + "/items?f=html&limit=0").header("Content-Type"))
                .isEqualTo("application/problem+json");
        assertThat(api.get("/no/such/page", "Accept", BROWSER).header("Content-Type"))
                .isEqualTo("application/problem+json");
    }
}
