package org.skyledger.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.SUBSCRIPTIONS;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class SubscriptionItemsSliceTest {

    private static final String SCOPE = "utm.strategic_coordination";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void a_feature_says_what_the_view_knows_its_version_too() {
        var subscription = sky.subscription().altitude(0, 3_000).record().record();

        var feature = api.getAs("uss1", SCOPE, item(subscription));

        assertThat(feature.status()).isEqualTo(200);
        assertThat(feature.header("Skyledger-Position")).isEqualTo("2");
        assertThat(feature.<Map<String, Object>>at("$.properties"))
                .containsOnly(
                        Map.entry("version", "version-2"),
                        Map.entry("notify_for_operational_intents", true),
                        Map.entry("notify_for_constraints", false),
                        Map.entry("implicit", true),
                        Map.entry("position", 2),
                        Map.entry("manager", "uss1"),
                        Map.entry("uss_base_url", "https://uss1.example/utm"),
                        Map.entry("time_start", "2020-02-01T10:00:00Z"),
                        Map.entry("time_end", "2020-02-01T11:00:00Z"),
                        Map.entry("lower_altitude_meters", 0.0),
                        Map.entry("upper_altitude_meters", 3_000.0));
    }

    @Test
    void everybody_sees_their_own_and_nobody_elses() {
        var mine = sky.subscription().record();
        var theirs = sky.subscription().manager("uss2").record();

        assertThat(page("uss1", "").ids()).containsExactly(mine.id());
        assertThat(page("uss2", "").ids()).containsExactly(theirs.id());
        assertThat(page("USS1", "").ids()).isEmpty();
        assertThat(page("uss2", "as-of=" + Sky.time(1)).ids()).isEmpty();
        assertThat(api.getAs("uss1", SCOPE, item(mine)).status()).isEqualTo(200);
        assertThat(api.getAs("uss2", SCOPE, item(mine)).status()).isEqualTo(404);
        assertThat(api.getAs("uss2", SCOPE, item(mine) + "?as-of=" + Sky.time(1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_next_page_is_still_ones_own() {
        for (int i = 0; i < 5; i++) {
            sky.subscription().record();
            sky.subscription().manager("uss2").record();
        }
        // Behind whatever page, there is one of the other's.
        sky.subscription()
                .manager("uss2")
                .id("ffffffff-ffff-4fff-bfff-ffffffffffff")
                .record();
        var seen = new ArrayList<UUID>();
        var page = page("uss1", "limit=2");
        var next = page.links("next").getFirst();
        seen.addAll(page.ids());
        while (!page.links("next").isEmpty()) {
            page = api.getAs("uss1", SCOPE, page.links("next").getFirst());
            seen.addAll(page.ids());
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(api.getAs("uss2", SCOPE, next).status()).isEqualTo(400);
        assertThat(api.get(next).status()).isEqualTo(401);
    }

    @Test
    void box_and_time_narrow_together() {
        var wanted = sky.subscription().record();
        sky.subscription().over(0, 0, 1, 1).record();
        sky.subscription()
                .between("2020-03-01T10:00:00Z", "2020-03-01T11:00:00Z")
                .record();

        assertThat(page("uss1", "bbox=8,47,9,48&datetime=2020-02-01T10:30:00Z").ids())
                .containsExactly(wanted.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"utm.strategic_coordination", "utm.constraint_processing", "other utm.strategic_coordination"})
    void either_scope_is_enough(String scopes) {
        assertThat(api.getAs("uss1", scopes, SUBSCRIPTIONS + "/items").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "utm.constraint_management", "utm.strategic_coordination.more", "a a"})
    void no_other_scope_is(String scopes) {
        sky.subscription().record();

        var answer = api.getAs("uss1", scopes, SUBSCRIPTIONS + "/items");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.<String>at("$.type")).isEqualTo("https://skyledger.org/problems/scope-missing");
        assertThat(answer.<String>at("$.detail")).endsWith("utm.constraint_processing or utm.strategic_coordination");
    }

    @Test
    void whose_they_are_is_no_parameter() {
        assertThat(page("uss1", "manager=uss2").<String>at("$.detail"))
                .contains("there is no parameter \"manager\" here");
    }

    @Test
    void no_cache_may_keep_them() {
        sky.subscription().record();

        assertThat(page("uss1", "").header("Cache-Control")).isEqualTo("no-store");
        assertThat(page("uss1", "as-of=" + Sky.time(1)).header("Cache-Control")).isEqualTo("no-store");
        assertThat(page("uss1", "").header("ETag")).isEmpty();
    }

    @Test
    void what_the_collection_is_everybody_may_know() {
        assertThat(api.get(SUBSCRIPTIONS).<String>at("$.id")).isEqualTo("subscriptions");
    }

    private Api.Answer page(String uss, String query) {
        return api.getAs(uss, SCOPE, SUBSCRIPTIONS + "/items?" + query);
    }

    private static String item(Sky.Item subscription) {
        return SUBSCRIPTIONS + "/items/" + subscription.id();
    }
}
