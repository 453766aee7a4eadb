package org.skyledger.query.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.CONSTRAINTS;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class ConstraintItemsSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void a_feature_says_what_the_view_knows_and_no_ovn() {
        var constraint = sky.constraint()
                .manager("authority1")
                .between("2020-02-01T10:00:00Z", "2020-02-01T11:30:00Z")
                .altitude(0, 120.5)
                .record()
                .record();

        var feature = api.get(CONSTRAINTS + "/items/" + constraint.id());

        assertThat(feature.status()).isEqualTo(200);
        assertThat(feature.header("Content-Type")).isEqualTo("application/geo+json");
        assertThat(feature.header("Skyledger-Position")).isEqualTo("2");
        assertThat(feature.links("collection")).singleElement().asString().endsWith(CONSTRAINTS);
        assertThat(feature.<String>at("$.geometry.type")).isEqualTo("MultiPolygon");
        assertThat(feature.<Map<String, Object>>at("$.properties"))
                .containsOnly(
                        Map.entry("version", 2),
                        Map.entry("position", 2),
                        Map.entry("manager", "authority1"),
                        Map.entry("uss_base_url", "https://authority1.example/utm"),
                        Map.entry("time_start", "2020-02-01T10:00:00Z"),
                        Map.entry("time_end", "2020-02-01T11:30:00Z"),
                        Map.entry("lower_altitude_meters", 0.0),
                        Map.entry("upper_altitude_meters", 120.5));
        assertThat(feature.body()).doesNotContainIgnoringCase("ovn");
    }

    @Test
    void intents_are_not_among_them() {
        sky.intent().record();

        assertThat(page("").ids()).isEmpty();
    }

    @Test
    void box_time_and_manager_narrow_together() {
        var wanted = sky.constraint().manager("a").record();
        sky.constraint().manager("b").record();
        sky.constraint().manager("a").over(0, 0, 1, 1).record();
        sky.constraint()
                .manager("a")
                .between("2020-03-01T10:00:00Z", "2020-03-01T11:00:00Z")
                .record();
        sky.constraint().manager("a").altitude(900, 1_000).record();

        assertThat(page("manager=a&bbox=8,47,0,9,48,600&datetime=2020-02-01T10:30:00Z")
                        .ids())
                .containsExactly(wanted.id());
    }

    @Test
    void what_was_known_then_is_shown_also_after_the_end() {
        var constraint = sky.constraint().record().record();
        constraint.end();

        assertThat(page("").ids()).isEmpty();
        assertThat(page("as-of=" + Sky.time(1)).<Integer>at("$.features[0].properties.version"))
                .isEqualTo(1);
        assertThat(page("as-of=" + Sky.time(2)).<Integer>at("$.features[0].properties.version"))
                .isEqualTo(2);
        assertThat(api.get(CONSTRAINTS + "/items/" + constraint.id()).status()).isEqualTo(404);
    }

    @Test
    void following_next_shows_each_once() {
        for (int i = 0; i < 5; i++) {
            sky.constraint().record();
        }
        var seen = new ArrayList<UUID>();
        var page = page("limit=2");
        seen.addAll(page.ids());
        while (!page.links("next").isEmpty()) {
            sky.constraint().record();
            page = api.get(page.links("next").getFirst());
            seen.addAll(page.ids());
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void the_states_of_intents_are_no_parameter_here() {
        assertThat(page("state=Accepted").<String>at("$.detail")).contains("there is no parameter \"state\" here");
    }

    private Api.Answer page(String query) {
        return api.get(CONSTRAINTS + "/items?" + query);
    }
}
