package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;
import static org.skyledger.query.Api.SUBSCRIPTIONS;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class OgcPagesSliceTest {

    @Autowired
    Api api;

    @Test
    void every_page_is_reached_from_the_root() {
        var root = api.get("/");
        assertThat(root.header("Content-Type")).isEqualTo("application/json");

        var collections = api.get(root.links("data").getFirst());
        List<String> items = collections.at("$.collections[*].links[?(@.rel == 'items')].href");

        assertThat(Stream.of("self", "service-desc", "conformance", "data").flatMap(rel -> root.links(rel).stream()))
                .hasSize(4)
                .allSatisfy(address -> assertThat(api.get(address).status()).isEqualTo(200));
        assertThat(items)
                .hasSize(3)
                .allSatisfy(address ->
                        assertThat(api.get(address).status()).isEqualTo(address.contains(SUBSCRIPTIONS) ? 401 : 200));
    }

    @Test
    void links_and_answers_agree_on_the_media_type() {
        List<Map<String, String>> links = api.get("/").at("$.links");

        assertThat(links)
                .allSatisfy(link -> assertThat(
                                api.get(link.getOrDefault("href", "")).header("Content-Type"))
                        .isEqualTo(link.get("type")));
    }

    @Test
    void conformance_is_declared() {
        assertThat(api.get("/conformance").<List<String>>at("$.conformsTo"))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");
    }

    @Test
    void a_collection_describes_itself_alike_alone_and_in_the_list() {
        var alone = api.get(INTENTS);
        List<Map<String, Object>> listed =
                api.get("/collections").at("$.collections[?(@.id == 'operational-intents')]");

        assertThat(alone.<Map<String, Object>>at("$"))
                .isEqualTo(listed.getFirst())
                .containsEntry("id", "operational-intents")
                .containsEntry("itemType", "feature");
        assertThat(alone.<List<Integer>>at("$.extent.spatial.bbox[0]")).containsExactly(-180, -90, 180, 90);
        assertThat(alone.<List<String>>at("$.extent.temporal.interval[0]")).containsExactly(null, null);
    }
}
