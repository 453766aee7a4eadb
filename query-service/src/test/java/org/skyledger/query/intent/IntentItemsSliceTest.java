package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(page.<Integer>at("$.numberReturned")).isEqualTo(1);
        assertThat(page.<String>at("$.timeStamp")).endsWith("Z");
        assertThat(page.links("self")).hasSize(1);
        assertThat(page.links("next")).isEmpty();
        assertThat(page.ids()).containsExactly(intent.id());
    }
}
