package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class SelectionSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void one_intent() {
        sky.clear();
        sky.intent().manager("uss1").record();
    }

    @Test
    void features_show_the_properties_that_were_named() {
        assertThat(properties("properties=state,manager"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("state", "Accepted", "manager", "uss1"));
        assertThat(properties("properties=position")).isEqualTo(Map.of("position", 1));
        assertThat(properties("properties=")).isEmpty();
        assertThat(properties("")).hasSize(9);
    }

    @Test
    void features_come_without_geometry_on_demand() {
        var without = api.intents("skipGeometry=true");

        assertThat(without.<Map<String, Object>>at("$.features[0]")).containsEntry("geometry", null);
        assertThat(properties("skipGeometry=true")).hasSize(9);
        assertThat(api.intents("skipGeometry=false").<String>at("$.features[0].geometry.type"))
                .isEqualTo("MultiPolygon");
    }

    @Test
    void what_cannot_be_shown_is_refused() {
        assertThat(api.intents("properties=state,colour").<String>at("$.detail"))
                .contains("there is no \"colour\"; allowed, with commas between: state, version");
        assertThat(api.intents("properties=geometry").status()).isEqualTo(400);
        assertThat(api.intents("skipGeometry=perhaps").<String>at("$.detail")).contains("skipGeometry");
    }

    private Map<String, Object> properties(String query) {
        return api.intents(query).at("$.features[0].properties");
    }
}
