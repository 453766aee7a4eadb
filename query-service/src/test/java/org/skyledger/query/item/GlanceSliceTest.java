package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.Executed;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

/** What is read together with the watermark: an item by its id, and a page of a small box. */
@QuerySlice
class GlanceSliceTest {

    private static final String BOX = "bbox=8,47,9,48";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Executed executed;

    private Sky.Item intent;

    /** Position 1 plans it, 2 activates it, which one partition of the view has not folded yet. */
    @BeforeEach
    void a_view_of_which_a_part_lags() {
        sky.clear();
        intent = sky.intent()
                .over(8.1, 47.1, 8.2, 47.2)
                .record()
                .state("Activated")
                .write();
        sky.fold(0, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&as-of=2020-01-01T00:01:00Z"})
    void one_statement_reads_all_of_it(String asOf) {
        executed.forget();
        assertThat(api.intents(BOX + asOf).ids()).hasSize(1);
        assertOneStatement();

        executed.forget();
        assertThat(item(asOf.replace('&', '?')).status()).isEqualTo(200);
        assertOneStatement();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&as-of=2021-01-01T00:00:00Z"})
    void nothing_beyond_the_watermark_is_shown(String asOf) {
        var page = api.intents(BOX + asOf);
        assertThat(page.<String>at("$.features[0].properties.state")).isEqualTo("Accepted");
        assertThat(page.<Integer>at("$.numberMatched")).isEqualTo(1);
        assertThat(page.header("Skyledger-Position")).isEqualTo("1");

        assertThat(item(asOf.replace('&', '?')).<String>at("$.properties.state"))
                .isEqualTo("Accepted");
    }

    @Test
    void a_page_is_in_its_order_and_the_next_one_shows_the_same_moment() {
        for (int i = 0; i < 3; i++) {
            sky.intent().over(8.1, 47.1, 8.2, 47.2).record();
        }
        var first = api.intents(BOX + "&limit=2&sortby=-position");
        sky.intent().over(8.1, 47.1, 8.2, 47.2).record();
        var second = api.get(first.links("next").getFirst());

        assertThat(first.<Integer>at("$.numberMatched")).isEqualTo(4);
        assertThat(second.<Integer>at("$.numberMatched")).isEqualTo(4);
        assertThat(first.<List<Integer>>at("$.features[*].properties.position")).containsExactly(5, 4);
        assertThat(second.<List<Integer>>at("$.features[*].properties.position"))
                .containsExactly(3, 2);
    }

    @Test
    void more_than_a_few_pages_are_counted_in_the_same_statement() {
        for (int i = 0; i < 4; i++) {
            sky.intent().over(8.1, 47.1, 8.2, 47.2).record();
        }
        executed.forget();

        assertThat(api.intents(BOX + "&limit=1").<Integer>at("$.numberMatched")).isEqualTo(5);
        assertOneStatement();
    }

    @Test
    void a_demand_that_is_not_met_is_refused() {
        assertThat(api.intents(BOX, "Skyledger-Position", "2").status()).isEqualTo(503);
        assertThat(api.get(Api.INTENTS + "/items/" + intent.id(), "Skyledger-Position", "2")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void an_empty_view_is_an_empty_sky() {
        sky.fold(5, 0);

        assertThat(api.intents(BOX).ids()).isEmpty();
        assertThat(api.intents(BOX).header("Skyledger-Position")).isEqualTo("0");
        assertThat(item("").status()).isEqualTo(404);
        assertThat(item("").<String>at("$.detail")).endsWith("as known at 1970-01-01T00:00:00Z");
    }

    /** Others ask for their own at the same time, but nobody else for items. */
    private void assertOneStatement() {
        assertThat(executed.queries("recorded @>")).singleElement().asString().contains("view.progress");
    }

    private Api.Answer item(String query) {
        return api.get(Api.INTENTS + "/items/" + intent.id() + query);
    }
}
