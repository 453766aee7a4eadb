package org.skyledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.CONSTRAINTS;
import static org.skyledger.query.Api.INTENTS;
import static org.skyledger.query.Api.SUBSCRIPTIONS;

import java.util.ArrayList;
import java.util.List;
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
class HistorySliceTest {

    private static final String SCOPE = "utm.strategic_coordination";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    private Sky.Item intent;

    /** Position 1 plans it, 2 is about another, 3 activates it, 4 ends it. */
    @BeforeEach
    void one_life() {
        sky.clear();
        intent = sky.intent().because("Planned", "uss1", null).record();
        sky.intent().record();
        intent.state("Activated").because("Activated", "uss1", "clear sky").record();
        intent.because("Ended", "authority", "by order").end();
    }

    @Test
    void every_version_says_when_it_was_known_who_made_it_and_why() {
        var answer = versions("");

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.<String>at("$.id")).isEqualTo(intent.id().toString());
        assertThat(answer.<Integer>at("$.numberReturned")).isEqualTo(2);
        assertThat(answer.<List<Integer>>at("$.versions[*].position")).containsExactly(1, 3);
        assertThat(answer.<List<String>>at("$.versions[*].recorded_from"))
                .containsExactly(Sky.time(1).toString(), Sky.time(3).toString());
        assertThat(answer.<List<String>>at("$.versions[*].recorded_until"))
                .containsExactly(Sky.time(3).toString(), Sky.time(4).toString());
        assertThat(answer.<List<String>>at("$.versions[*].event")).containsExactly("Planned", "Activated");
        assertThat(answer.<List<String>>at("$.versions[*].actor")).containsExactly("uss1", "uss1");
        assertThat(answer.<List<String>>at("$.versions[*].reason")).containsExactly("clear sky");
        assertThat(answer.<List<String>>at("$.versions[*].properties.state")).containsExactly("Accepted", "Activated");
        assertThat(answer.<Map<String, Object>>at("$.versions[1].ended_by"))
                .containsOnly(
                        Map.entry("position", 4),
                        Map.entry("event", "Ended"),
                        Map.entry("actor", "authority"),
                        Map.entry("reason", "by order"));
        assertThat(answer.header("Skyledger-Position")).isEqualTo("4");
    }

    @Test
    void a_past_moment_knows_nothing_of_what_came_later() {
        var answer = versions("?as-of=" + Sky.time(3));

        assertThat(answer.<List<Integer>>at("$.versions[*].position")).containsExactly(1, 3);
        assertThat(answer.<Map<String, Object>>at("$.versions[1]")).doesNotContainKeys("recorded_until", "ended_by");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=86400, public");
        assertThat(versions("?as-of=" + Sky.time(2)).<List<Integer>>at("$.versions[*].position"))
                .containsExactly(1);
        assertThat(versions("?as-of=" + Sky.time(0)).status()).isEqualTo(404);
    }

    @Test
    void what_a_partition_has_folded_beyond_the_stated_position_is_not_shown() {
        var late = sky.intent().write();
        late.state("Activated").write();

        assertThat(api.get(INTENTS + "/items/" + late.id() + "/versions").status())
                .isEqualTo(404);
        sky.fold(5);
        assertThat(api.get(INTENTS + "/items/" + late.id() + "/versions").<Map<String, Object>>at("$.versions[0]"))
                .containsEntry("position", 5)
                .doesNotContainKeys("recorded_until", "ended_by");
    }

    @Test
    void pages_lead_through_all_of_them_in_order() {
        for (int i = 0; i < 5; i++) {
            intent.record();
        }
        var seen = new ArrayList<Integer>();
        var page = versions("?limit=3");
        seen.addAll(page.<List<Integer>>at("$.versions[*].position"));
        while (!page.links("next").isEmpty()) {
            page = api.get(page.links("next").getFirst());
            seen.addAll(page.<List<Integer>>at("$.versions[*].position"));
        }

        assertThat(seen).containsExactly(1, 3, 5, 6, 7, 8, 9);
        assertThat(page.<Integer>at("$.numberReturned")).isEqualTo(1);
        assertThat(versions("?after=9").<List<Integer>>at("$.versions[*].position"))
                .isEmpty();
    }

    @Test
    void an_item_leads_to_its_versions() {
        var standing = sky.intent().record();

        var versions = api.get(INTENTS + "/items/" + standing.id()).links("version-history");

        assertThat(api.get(versions.getFirst()).<Integer>at("$.numberReturned")).isEqualTo(1);
    }

    @Test
    void a_view_from_before_it_knew_causes_shows_what_it_has() {
        var old = sky.intent().record();
        sky.forget(old);

        assertThat(api.get(INTENTS + "/items/" + old.id() + "/versions").<Map<String, Object>>at("$.versions[0]"))
                .containsEntry("position", 5)
                .doesNotContainKeys("event", "actor", "reason", "ended_by");
    }

    @Test
    void constraints_have_versions_too() {
        var constraint =
                sky.constraint().because("Published", "authority", "fireworks").record();

        var answer = api.get(CONSTRAINTS + "/items/" + constraint.id() + "/versions");

        assertThat(answer.<String>at("$.versions[0].actor")).isEqualTo("authority");
        assertThat(answer.<String>at("$.versions[0].reason")).isEqualTo("fireworks");
    }

    @Test
    void of_subscriptions_everybody_sees_their_own_and_nobody_elses() {
        var mine = sky.subscription().record();
        mine.end();
        mine.manager("uss2").record();
        var path = SUBSCRIPTIONS + "/items/" + mine.id() + "/versions";

        assertThat(api.get(path).status()).isEqualTo(401);
        assertThat(api.getAs("uss1", "a", path).status()).isEqualTo(403);
        assertThat(api.getAs("uss1", SCOPE, path).<List<Integer>>at("$.versions[*].position"))
                .containsExactly(5);
        assertThat(api.getAs("uss2", SCOPE, path).<List<Integer>>at("$.versions[*].position"))
                .containsExactly(7);
        assertThat(api.getAs("uss3", SCOPE, path).status()).isEqualTo(404);
        assertThat(api.getAs("uss1", SCOPE, path).header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.getAs("uss1", SCOPE, path).header("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "zurich"})
    void an_item_that_never_was_has_none(String id) {
        assertThat(api.get(INTENTS + "/items/" + id + "/versions").<String>at("$.type"))
                .endsWith("/no-such-item");
        assertThat(api.get(INTENTS + "/items/" + UUID.randomUUID() + "/versions")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "a", "1.5", "9999999999999999999"})
    void after_must_be_a_position(String after) {
        assertThat(versions("?after=" + after).<String>at("$.detail"))
                .isEqualTo("parameter after: \"" + after + "\" is not a ledger position, a whole number from 0");
    }

    @Test
    void it_is_a_page_too_and_escapes_what_actors_say() {
        var intent2 = sky.intent().because("Planned", "uss1", "<b>why</b>").record();

        var page = api.get(INTENTS + "/items/" + intent2.id() + "/versions?f=html");

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("&lt;b&gt;why&lt;/b&gt;").doesNotContain("<b>");
    }

    private Api.Answer versions(String query) {
        return api.get(INTENTS + "/items/" + intent.id() + "/versions" + query);
    }
}
