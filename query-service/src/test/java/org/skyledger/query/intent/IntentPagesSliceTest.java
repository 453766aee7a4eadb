package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.INTENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class IntentPagesSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void following_next_shows_one_sky_however_much_is_written_between_the_pages() {
        var intents = record(7);
        var expected = api.intents("").ids();

        var seen = new ArrayList<UUID>();
        var versions = new ArrayList<Integer>();
        var page = api.intents("limit=2");
        while (true) {
            seen.addAll(page.ids());
            versions.addAll(page.<List<Integer>>at("$.features[*].properties.version"));
            var next = page.links("next");
            if (next.isEmpty()) {
                break;
            }
            sky.intent().record();
            intents.forEach(intent -> intent.state("Activated").record());
            intents.get(seen.size() % intents.size()).end();
            page = api.get(next.getFirst());
        }

        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(versions).containsOnly(1);
        assertThat(page.header("Skyledger-Position")).isEqualTo(Long.toString(sky.head()));
    }

    @Test
    void a_full_last_page_has_no_next() {
        record(4);

        var first = api.intents("limit=2");
        assertThat(first.<Integer>at("$.numberReturned")).isEqualTo(2);
        assertThat(api.get(first.links("next").getFirst()).links("next")).isEmpty();
    }

    @Test
    void next_keeps_the_filters_as_they_were_written() {
        for (int i = 0; i < 3; i++) {
            sky.intent().manager("a b").record();
        }
        sky.intent().manager("other").record();

        var page = api.intents("manager=a%20b&bbox=8%2C47,9,48&limit=2&as-of=" + Sky.time(3));
        var next = page.links("next").getFirst();

        assertThat(next).contains("manager=a%20b").contains("bbox=8%2C47,9,48").contains("limit=2");
        assertThat(next).doesNotContain("as-of").contains("cursor=");
        assertThat(api.get(next).ids()).hasSize(1).doesNotContainAnyElementsOf(page.ids());
    }

    @Test
    void pages_of_a_past_sky_stay_in_it() {
        record(3);
        sky.intent().record();

        var page = api.intents("limit=2&as-of=" + Sky.time(3));

        assertThat(api.get(page.links("next").getFirst()).ids()).hasSize(1);
    }

    @Test
    void a_page_holds_100_items_unless_told_otherwise_and_1000_at_most() {
        for (int i = 0; i < 1_001; i++) {
            sky.intent().write();
        }
        sky.fold(sky.head());

        assertThat(api.intents("").ids()).hasSize(100);
        assertThat(api.intents("limit=1").ids()).hasSize(1);
        assertThat(api.intents("limit=5000").ids()).hasSize(1_000);
    }

    @Test
    void every_page_says_how_many_match_on_all_pages_of_its_sky() {
        record(5);
        sky.intent().manager("other").record();

        var first = api.intents("limit=2&manager=uss1");
        record(1);
        var second = api.get(first.links("next").getFirst());

        assertThat(first.<Integer>at("$.numberMatched")).isEqualTo(5);
        assertThat(second.<Integer>at("$.numberMatched")).isEqualTo(5);
        assertThat(api.intents("limit=2&manager=uss1").<Integer>at("$.numberMatched"))
                .isEqualTo(6);
        assertThat(api.intents("limit=2&manager=uss1&as-of=" + Sky.time(3)).<Integer>at("$.numberMatched"))
                .isEqualTo(3);
        assertThat(api.intents("limit=2&manager=nobody").<Integer>at("$.numberMatched"))
                .isZero();
    }

    @Test
    void what_would_take_long_to_count_is_not_counted() {
        sky.crowdOfIntents(10_000);
        assertThat(api.intents("limit=1").<Integer>at("$.numberMatched")).isEqualTo(10_000);

        sky.crowdOfIntents(10_001);
        var first = api.intents("limit=1");
        assertThat(first.<Map<String, Object>>at("$")).doesNotContainKey("numberMatched");
        assertThat(api.get(first.links("next").getFirst()).<Map<String, Object>>at("$"))
                .doesNotContainKey("numberMatched");
    }

    @Test
    void a_count_that_takes_too_long_is_given_up_and_the_page_is_not() {
        sky.crowdOfIntents(1_000);

        sky.slowly(() -> {
            var page = api.intents("limit=1");

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.ids()).hasSize(1);
            assertThat(page.<Map<String, Object>>at("$")).doesNotContainKey("numberMatched");
        });
        assertThat(api.intents("limit=1").<Integer>at("$.numberMatched")).isEqualTo(1_000);
    }

    @Test
    void a_cursor_says_nothing_about_other_items_than_those_that_were_asked_for() {
        record(3);
        var filtered = "manager=uss1&state=Accepted&bbox=8,47,9,48&datetime=2020-02-01T10:30:00Z&filter=version%3D1";
        var next = api.intents(filtered + "&limit=1").links("next").getFirst();
        var plain = api.intents("limit=1").links("next").getFirst();
        assertThat(api.get(next.replace("limit=1", "limit=2")).<Integer>at("$.numberMatched"))
                .isEqualTo(3);

        for (var address : List.of(
                next.replace("manager=uss1", "manager=uss2"),
                next.replace("state=Accepted", "state=Accepted,Activated"),
                next.replace("bbox=8,", "bbox=7,"),
                next.replace("T10:30", "T10:31"),
                next.replace("version%3D1", "version%3D2"),
                next.replace("manager=uss1&", ""),
                plain + "&manager=uss1")) {
            var answer = api.get(address);
            assertThat(answer.status()).as(address).isEqualTo(400);
            assertThat(answer.<String>at("$.detail")).contains("cursor: it belongs to another filter");
        }
    }

    @Test
    void a_cursor_and_as_of_contradict_each_other() {
        record(2);
        var next = api.intents("limit=1").links("next").getFirst();

        var answer = api.get(next + "&as-of=" + Sky.time(1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.detail")).contains("as-of");
    }

    @Test
    void links_show_the_address_that_a_proxy_was_asked_for() {
        var page = api.get(INTENTS + "/items", "X-Forwarded-Host", "sky.example", "X-Forwarded-Proto", "https");

        assertThat(page.links("self")).containsExactly("https://sky.example" + INTENTS + "/items");
    }

    private List<Sky.Item> record(int intents) {
        return Stream.generate(() -> sky.intent().record()).limit(intents).toList();
    }
}
