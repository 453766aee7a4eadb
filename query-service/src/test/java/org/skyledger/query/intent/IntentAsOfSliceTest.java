package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class IntentAsOfSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    private Sky.Item intent;

    /** Position 1 plans it, 2 activates it, 3 ends it. */
    @BeforeEach
    void one_life() {
        sky.clear();
        intent = sky.intent().record().state("Activated").record();
        intent.end();
    }

    @Test
    void shows_the_version_that_was_known_then() {
        assertThat(statesAsOf(Sky.time(1))).containsExactly("Accepted");
        assertThat(statesAsOf(Sky.time(2).minusNanos(1_000))).containsExactly("Accepted");
        assertThat(statesAsOf(Sky.time(2))).containsExactly("Activated");
        assertThat(statesAsOf(Sky.time(3).minusNanos(1_000))).containsExactly("Activated");
    }

    @Test
    void shows_nothing_before_it_was_planned_and_nothing_after_it_ended() {
        assertThat(statesAsOf(Sky.time(1).minusNanos(1_000))).isEmpty();
        assertThat(statesAsOf(Sky.time(3))).isEmpty();
        assertThat(api.intents("").ids()).isEmpty();
    }

    @Test
    void an_item_is_found_as_it_was_known_then() {
        assertThat(item("?as-of=" + Sky.time(1)).<Integer>at("$.properties.version"))
                .isEqualTo(1);
        assertThat(item("?as-of=" + Sky.time(2)).<Integer>at("$.properties.version"))
                .isEqualTo(2);
    }

    @Test
    void an_item_that_did_not_stand_then_is_not_found() {
        for (var query : List.of("", "?as-of=" + Sky.time(3), "?as-of=" + Sky.time(0))) {
            var answer = item(query);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.<String>at("$.type")).endsWith("/no-such-item");
            assertThat(answer.header("Skyledger-Position")).isEqualTo("3");
        }
        assertThat(item("").<String>at("$.detail"))
                .contains(intent.id().toString())
                .contains(Sky.time(3).toString());
    }

    @Test
    void an_item_that_never_was_is_not_found() {
        for (var id : List.of(
                UUID.randomUUID().toString(),
                "1-1-1-1-1",
                "zurich",
                intent.id().toString().toUpperCase(Locale.ROOT))) {
            var answer = api.get(INTENTS + "/items/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Skyledger-Position")).isEqualTo("3");
        }
    }

    @Test
    void the_future_is_refused() {
        var answer = api.intents("as-of=" + Instant.now().plus(Duration.ofHours(1)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.detail"))
                .startsWith("parameter as-of: ")
                .contains("in the future");
    }

    @Test
    void a_moment_that_is_not_folded_yet_shows_what_is() {
        var late = sky.intent().write();

        assertThat(api.intents("as-of=" + Sky.time(100)).ids()).isEmpty();
        sky.fold(sky.head());
        assertThat(api.intents("as-of=" + Sky.time(100)).ids()).containsExactly(late.id());
    }

    @Test
    void only_a_moment_that_is_folded_may_be_kept_by_caches() {
        assertThat(api.intents("as-of=" + Sky.time(2)).header("Cache-Control")).isEqualTo("max-age=86400, public");
        assertThat(api.intents("as-of=" + Sky.time(4)).header("Cache-Control")).isEqualTo("no-cache");
        assertThat(api.intents("").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void an_unchanged_sky_is_not_sent_twice() {
        var tag = api.intents("").header("ETag");

        assertThat(api.intents("", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(api.intents("", "If-None-Match", tag).header("Skyledger-Position"))
                .isEqualTo("3");
        sky.intent().record();
        assertThat(api.intents("", "If-None-Match", tag).status()).isEqualTo(200);
    }

    private List<String> statesAsOf(Instant moment) {
        return api.intents("as-of=" + moment).at("$.features[*].properties.state");
    }

    private Api.Answer item(String query) {
        return api.get(INTENTS + "/items/" + intent.id() + query);
    }
}
