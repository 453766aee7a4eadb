package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class IntentItemsSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void a_page_is_a_feature_collection() {
        var intent = sky.intent().record();

        var page = api.intents("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(page.<String>at("$.type")).isEqualTo("FeatureCollection");
        assertThat(page.<Integer>at("$.numberMatched")).isEqualTo(1);
        assertThat(page.<Integer>at("$.numberReturned")).isEqualTo(1);
        assertThat(page.<String>at("$.timeStamp")).matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
        assertThat(page.links("self")).singleElement().asString().endsWith(INTENTS + "/items");
        assertThat(page.links("collection")).singleElement().asString().endsWith(INTENTS);
        assertThat(page.links("next")).isEmpty();
        assertThat(page.ids()).containsExactly(intent.id());
        assertThat(page.<Map<String, Object>>at("$.features[0]")).doesNotContainKey("links");
    }

    @Test
    void a_feature_says_what_the_view_knows_and_no_ovn() {
        var intent = sky.intent()
                .manager("uss7")
                .over(8, 47, 9, 48)
                .between("2020-02-01T10:00:00Z", "2020-02-01T11:30:00.25Z")
                .altitude(400.5, 500)
                .record()
                .state("Activated")
                .record();

        var feature = api.get(INTENTS + "/items/" + intent.id());

        assertThat(feature.status()).isEqualTo(200);
        assertThat(feature.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(feature.<String>at("$.type")).isEqualTo("Feature");
        assertThat(feature.<String>at("$.id")).isEqualTo(intent.id().toString());
        assertThat(feature.links("self")).singleElement().asString().endsWith("/items/" + intent.id());
        assertThat(feature.links("collection")).singleElement().asString().endsWith(INTENTS);
        assertThat(feature.<Map<String, Object>>at("$.properties"))
                .containsOnly(
                        Map.entry("state", "Activated"),
                        Map.entry("manager", "uss7"),
                        Map.entry("version", 2),
                        Map.entry("uss_base_url", "https://uss7.example/utm"),
                        Map.entry("time_start", "2020-02-01T10:00:00Z"),
                        Map.entry("time_end", "2020-02-01T11:30:00.250Z"),
                        Map.entry("lower_altitude_meters", 400.5),
                        Map.entry("upper_altitude_meters", 500.0),
                        Map.entry("position", 2));
        assertThat(feature.<String>at("$.geometry.type")).isEqualTo("MultiPolygon");
        assertThat(feature.<List<List<Double>>>at("$.geometry.coordinates[0][0]"))
                .containsExactly(
                        List.of(8.0, 47.0),
                        List.of(9.0, 47.0),
                        List.of(9.0, 48.0),
                        List.of(8.0, 48.0),
                        List.of(8.0, 47.0));
        assertThat(feature.body()).doesNotContainIgnoringCase("ovn");
    }

    @Test
    void items_come_in_the_order_of_their_ids() {
        // The second is smaller for Java, which compares the halves of a UUID as signed numbers.
        var second = sky.intent().id("ffffffff-0000-4000-8000-000000000000").record();
        var first = sky.intent().id("00000000-0000-4000-8000-000000000000").record();

        assertThat(api.intents("").ids()).containsExactly(first.id(), second.id());
    }

    @Test
    void an_empty_view_is_an_empty_page_at_position_0() {
        var page = api.intents("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).isEmpty();
        assertThat(page.header("Skyledger-Position")).isEqualTo("0");
    }

    @Test
    void plain_json_is_to_be_had_too() {
        var page = api.intents("", "Accept", "application/json");

        assertThat(page.header("Content-Type")).isEqualTo("application/json");
        assertThat(page.<String>at("$.type")).isEqualTo("FeatureCollection");
    }
}
