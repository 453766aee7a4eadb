package org.skyledger.query.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;
import static org.skyledger.query.Api.SUBSCRIPTIONS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class CollectionsSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.truncate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operational-intents", "constraints"})
    void a_collection_describes_itself_alike_alone_and_in_the_list(String id) {
        sky.intent().over(8, 47, 9, 48).record();

        var alone = api.get("/collections/" + id);
        List<Map<String, Object>> listed = api.get("/collections").at("$.collections[?(@.id == '" + id + "')]");

        assertThat(alone.<Map<String, Object>>at("$"))
                .isEqualTo(listed.getFirst())
                .containsEntry("id", id)
                .containsEntry("itemType", "feature");
    }

    @Test
    void items_are_linked_as_geojson() {
        assertThat(api.get(INTENTS).<List<String>>at("$.links[?(@.rel == 'items')].type"))
                .contains("application/geo+json");
    }

    @Test
    void those_of_the_reader_are_listed_only_with_a_token() {
        assertThat(api.get("/collections").<List<String>>at("$.collections[*].id"))
                .containsExactlyInAnyOrder("operational-intents", "constraints");
        assertThat(api.getAs("uss1", "utm.strategic_coordination", "/collections")
                        .<List<String>>at("$.collections[*].id"))
                .containsExactlyInAnyOrder("operational-intents", "constraints", "subscriptions");
    }

    @Test
    void an_extent_holds_all_that_ever_stood_and_moves_only_with_it() {
        sky.intent().over(8.25, 47.125, 8.5, 47.25).record();
        var ended = sky.intent().over(-70.5, -33.5, -70.25, -33.25).record();
        var before = extent(INTENTS);

        ended.end();
        sky.constraint().record();

        assertThat(before).containsExactly(-70.5, -33.5, 8.5, 47.25);
        assertThat(extent(INTENTS)).isEqualTo(before);
        sky.intent().over(100, 10, 101.5, 11).record();
        assertThat(extent(INTENTS)).containsExactly(-70.5, -33.5, 101.5, 47.25);
    }

    @Test
    void an_extent_never_leaves_the_globe() {
        sky.intent()
                .outline("MULTIPOLYGON(((-180 -90,180 -90,180 90,-180 90,-180 -90)))")
                .record();

        assertThat(extent(INTENTS)).containsExactly(-180.0, -90.0, 180.0, 90.0);
    }

    @Test
    void nobody_is_told_where_subscriptions_lie_nor_whether_there_are_any() {
        assertThat(extent(SUBSCRIPTIONS)).containsExactly(-180.0, -90.0, 180.0, 90.0);
        sky.subscription().over(8, 47, 9, 48).record();
        assertThat(extent(SUBSCRIPTIONS)).containsExactly(-180.0, -90.0, 180.0, 90.0);
    }

    @Test
    void a_collection_that_never_had_an_item_says_what_can_be_asked_in_all_coordinates() {
        assertThat(extent(INTENTS)).containsExactly(-180.0, -85.0, 180.0, 85.0);
    }

    @Test
    void times_may_be_any_that_the_ledger_knows() {
        assertThat(api.get(INTENTS).<List<String>>at("$.extent.temporal.interval[0]"))
                .containsExactly("0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z");
    }

    private List<Double> extent(String collection) {
        return api.get(collection).at("$.extent.spatial.bbox[0]");
    }
}
