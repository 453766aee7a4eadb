package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

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
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@QuerySlice
@TestPropertySource(properties = {"skyledger.live.poll=50ms", "skyledger.live.heartbeat=100ms"})
class LiveSliceTest {

    @Autowired
    ApplicationContext service;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Changes changes;

    @BeforeEach
    void begin() {
        sky.clear();
        sky.fold(0);
    }

    @Test
    void a_change_comes_as_the_feature_that_its_collection_shows() {
        try (var feed = open("")) {
            var intent = sky.intent().state("Activated").record();

            var event = feed.next();

            assertThat(event.name()).isEqualTo("changed");
            assertThat(event.position()).isEqualTo(1);
            assertThat(event.<String>at("$.collection")).isEqualTo("operational-intents");
            var item = api.get(Api.INTENTS + "/items/" + intent.id());
            for (var member : List.of("$.type", "$.id", "$.geometry", "$.properties")) {
                assertThat(event.<Object>at(member)).as(member).isEqualTo(item.<Object>at(member));
            }
        }
    }

    @Test
    void changes_of_all_public_collections_come_in_the_order_of_the_ledger() {
        try (var feed = open("")) {
            var intent = sky.intent().write();
            var constraint = sky.constraint().write();
            sky.subscription().write();
            intent.state("Activated").write();
            constraint.end();

            assertThat(List.of(feed.next(), feed.next(), feed.next(), feed.next()))
                    .extracting(Feed.Event::position, Feed.Event::name, event -> event.<String>at("$.collection"))
                    .containsExactly(
                            tuple(1L, "changed", "operational-intents"),
                            tuple(2L, "changed", "constraints"),
                            tuple(4L, "changed", "operational-intents"),
                            tuple(5L, "ended", "constraints"));
        }
    }

    @Test
    void an_end_tells_what_has_ended() {
        var intent = sky.intent().record();
        try (var feed = open("")) {
            intent.end();

            var event = feed.next();

            assertThat(event.name()).isEqualTo("ended");
            assertThat(event.<String>at("$.id")).isEqualTo(intent.id().toString());
            assertThat(event.<Integer>at("$.position")).isEqualTo(2);
            assertThat(event.<Boolean>at("$.moved")).isFalse();
        }
    }

    @Test
    void only_the_collections_that_were_asked_for_are_told_of() {
        try (var feed = open("collections=constraints")) {
            sky.intent().record();
            var constraint = sky.constraint().record();

            assertThat(feed.next().<String>at("$.id")).isEqualTo(constraint.id().toString());
            assertThat(feed.rest()).isEmpty();
        }
    }

    @Test
    void only_what_touches_the_box_is_told_of_and_what_leaves_it() {
        try (var feed = open("bbox=8,47,450,9,48,600")) {
            sky.intent().over(10, 47, 11, 48).record();
            sky.intent().altitude(0, 400).record();
            var inside = sky.intent().record();
            assertThat(feed.next().<String>at("$.id")).isEqualTo(inside.id().toString());

            inside.over(20, 47, 21, 48).record();
            var left = feed.next();
            assertThat(left.name()).isEqualTo("ended");
            assertThat(left.<Boolean>at("$.moved")).isTrue();

            inside.over(21, 47, 22, 48).record();
            inside.over(8, 47, 9, 48).record();
            assertThat(feed.next().position()).isEqualTo(6);
        }
    }

    @Test
    void whoever_comes_back_is_told_what_it_missed() {
        var feed = open("");
        var intent = sky.intent().record();
        var seen = feed.next().id();
        feed.close();
        intent.state("Activated").record();
        sky.constraint().record();
        intent.end();

        try (var again = open("", "Last-Event-ID", seen)) {
            assertThat(again.rest()).extracting(Feed.Event::position).containsExactly(2L, 3L, 4L);
        }
        try (var first = open("last-event-id=2")) {
            assertThat(first.rest()).extracting(Feed.Event::position).containsExactly(3L, 4L);
        }
        try (var newer = open("last-event-id=1", "Last-Event-ID", "3")) {
            assertThat(newer.rest()).extracting(Feed.Event::position).containsExactly(4L);
        }
    }

    @Test
    void a_history_longer_than_one_look_is_told_whole() {
        sky.crowd(2 * Changes.STRIDE + 1);

        try (var feed = open("last-event-id=1&collections=operational-intents")) {
            assertThat(feed.rest())
                    .extracting(Feed.Event::position)
                    .hasSize(2 * Changes.STRIDE)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_silent_feed_gives_signs_of_life_that_move_on_where_to_come_back() {
        try (var feed = open("bbox=-10,-10,-9,-9")) {
            sky.intent().record();

            await().until(() -> feed.beat().startsWith("1-"));
            assertThat(feed.rest()).isEmpty();
            assertThat(feed.lastId()).startsWith("1-");
        }
    }

    @Test
    void a_view_that_begins_anew_makes_its_readers_begin_anew() {
        sky.intent().record();
        sky.intent().record();
        try (var feed = open("")) {
            var before = feed.lastId();
            begin();
            var reset = feed.next();
            assertThat(reset.name()).isEqualTo("reset");
            assertThat(reset.<Integer>at("$.position")).isZero();

            sky.intent().record();
            assertThat(feed.nextButResets().position()).isEqualTo(1);
            try (var back = open("", "Last-Event-ID", before)) {
                assertThat(back.next().name()).isEqualTo("reset");
                assertThat(back.rest()).isEmpty();
            }
        }
    }

    @Test
    void a_past_that_has_changed_makes_readers_begin_anew_though_the_position_is_the_same() {
        sky.intent().record();
        var before = open("");
        var id = before.lastId();
        before.close();
        try (var feed = open("")) {
            sky.renew("intents");

            assertThat(feed.next().name()).isEqualTo("reset");
            assertThat(feed.lastId()).startsWith("1-").isNotEqualTo(id);
        }
        try (var back = open("", "Last-Event-ID", id)) {
            assertThat(back.next().name()).isEqualTo("reset");
        }
        try (var fresh = open("last-event-id=1")) {
            assertThat(fresh.rest()).isEmpty();
        }
    }

    @Test
    void a_position_that_is_not_there_yet_is_no_place_to_go_on_from() {
        try (var feed = open("last-event-id=1000")) {
            assertThat(feed.next().name()).isEqualTo("reset");
        }
    }

    @Test
    void the_answer_says_what_it_is() {
        sky.intent().record();
        try (var feed = open("")) {
            assertThat(feed.header("Content-Type")).startsWith("text/event-stream");
            assertThat(feed.header("Cache-Control")).isEqualTo("no-store");
            assertThat(feed.header("Skyledger-Position")).isEqualTo("1");
        }
        assertThat(api.send("HEAD", "/live").header("Content-Type")).startsWith("text/event-stream");
    }

    @Test
    void the_definition_names_just_the_events_that_are_sent_and_the_collections_that_are_told_of() {
        var definition = api.get("/live/definition");

        assertThat(definition.<Map<String, Object>>at("$.channels.live.messages"))
                .containsOnlyKeys("changed", "ended", "reset");
        assertThat(definition.<List<String>>at("$.components.schemas.changed.properties.collection.enum"))
                .isEqualTo(changes.collections());
        assertThat(definition.<Map<String, Object>>at("$.operations.tell.bindings.http.query.properties"))
                .containsOnlyKeys("bbox", "collections", "last-event-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox=1,2,3",
                "bbox=nowhere",
                "collections=subscriptions",
                "collections=",
                "collections=constraints,,operational-intents",
                "last-event-id=-1",
                "last-event-id=1-2-3",
                "last-event-id=1234567890123456789",
                "last-event-id=now"
            })
    void what_cannot_be_used_is_refused(String query) {
        var answer = api.get("/live?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.type")).endsWith("/bad-parameter");
        assertThat(answer.<String>at("$.detail")).contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_header_that_is_no_id_is_refused_and_so_is_an_unknown_parameter() {
        assertThat(api.get("/live", "Last-Event-ID", "yesterday").<String>at("$.type"))
                .endsWith("/bad-parameter");
        assertThat(api.get("/live?box=1,2,3,4").<String>at("$.type")).endsWith("/unknown-parameter");
    }

    private Feed open(String query, String... headers) {
        return Feed.open(service, query, headers);
    }
}
