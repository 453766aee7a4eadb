package org.skyledger.query.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class LandingSliceTest {

    @Autowired
    Api api;

    @Test
    void every_page_is_reached_from_the_root() {
        var root = api.get("/");
        assertThat(root.header("Content-Type")).isEqualTo("application/json");

        var collections = api.get(root.links("data").getFirst());
        List<String> items = collections.at("$.collections[*].links[?(@.rel == 'items')].href");

        assertThat(Stream.of("self", "alternate", "service-desc", "service-doc", "conformance", "data")
                        .flatMap(rel -> root.links(rel).stream()))
                .hasSize(6)
                .allSatisfy(address -> assertThat(api.get(address).status()).isEqualTo(200));
        assertThat(items)
                .hasSize(4)
                .allSatisfy(address -> assertThat(api.get(address).status()).isEqualTo(200));
    }

    @Test
    void links_and_answers_agree_on_the_media_type() {
        List<Map<String, String>> links = api.get("/").at("$.links");

        // By HEAD, since one of them leads to what has no end.
        assertThat(links)
                .allSatisfy(link -> assertThat(
                                api.send("HEAD", link.getOrDefault("href", "")).header("Content-Type"))
                        .startsWith(link.get("type")));
    }

    @Test
    void the_definition_is_linked_by_the_media_type_that_clients_look_for() {
        assertThat(api.get("/").<List<String>>at("$.links[?(@.rel == 'service-desc')].type"))
                .containsExactly("application/vnd.oai.openapi+json;version=3.0");
    }

    @Test
    void conformance_is_declared() {
        assertThat(api.get("/conformance").<List<String>>at("$.conformsTo"))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30");
    }
}
