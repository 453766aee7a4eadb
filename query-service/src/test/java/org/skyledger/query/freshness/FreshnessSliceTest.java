package org.skyledger.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.skyledger.query.Api.CONSTRAINTS;
import static org.skyledger.query.Api.INTENTS;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.ServletWebRequest;

@QuerySlice
class FreshnessSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Watermarks watermarks;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void the_partition_that_lags_most_decides() {
        var shown = sky.intent().record();
        var hidden = sky.intent().write();
        sky.fold(0, 2);

        var page = api.intents("");

        assertThat(page.header("Skyledger-Position")).isEqualTo("1");
        assertThat(page.ids()).containsExactly(shown.id());

        sky.fold(2);
        assertThat(api.intents("").header("Skyledger-Position")).isEqualTo("2");
        assertThat(api.intents("").ids()).containsExactlyInAnyOrder(shown.id(), hidden.id());
    }

    @Test
    void a_version_that_a_faster_partition_has_closed_already_still_stands() {
        var intent = sky.intent().record().state("Activated").write();
        sky.fold(0, 2);

        var item = api.get(INTENTS + "/items/" + intent.id());

        assertThat(item.<String>at("$.properties.state")).isEqualTo("Accepted");
    }

    @Test
    void a_partition_that_has_not_begun_means_an_empty_sky() {
        sky.intent().record();
        sky.fold(5, 0);

        var page = api.intents("");

        assertThat(page.header("Skyledger-Position")).isEqualTo("0");
        assertThat(page.ids()).isEmpty();
    }

    @Test
    void a_position_that_is_reached_is_shown_at_once() {
        var intent = sky.intent().record();

        var page = api.intents("", "Skyledger-Position", "1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.ids()).containsExactly(intent.id());
    }

    @Test
    void a_read_waits_for_the_position_that_it_demands() {
        var intent = sky.intent().record().state("Activated").write();

        var answer = CompletableFuture.supplyAsync(
                () -> api.get(INTENTS + "/items/" + intent.id(), "Skyledger-Position", "2"));
        await().until(() -> waiting() == 1);
        sky.fold(2);

        assertThat(answer.join().<String>at("$.properties.state")).isEqualTo("Activated");
        assertThat(answer.join().header("Skyledger-Position")).isEqualTo("2");
    }

    @Test
    void many_reads_wait_together() {
        sky.intent().record();

        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> api.intents("", "Skyledger-Position", "2"), Thread::startVirtualThread))
                .limit(100)
                .toList();
        await().until(() -> waiting() == 100);
        sky.intent().record();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.ids()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "999999999999999999"})
    void a_read_gives_up_when_the_view_does_not_get_there(String position) {
        sky.intent().record();

        var answer = api.intents("", "Skyledger-Position", position);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Skyledger-Position")).isEqualTo("1");
        assertThat(answer.<String>at("$.type")).isEqualTo("https://skyledger.org/problems/view-behind");
        assertThat(answer.<String>at("$.detail"))
                .isEqualTo(
                        "the view shows position 1 and the request demands position " + position + "; try again soon");
    }

    @Test
    void a_view_that_was_reset_does_not_pass_for_what_it_was() {
        sky.intent().record();
        assertThat(api.intents("", "Skyledger-Position", "1").status()).isEqualTo(200);

        sky.fold(0, 0);

        assertThat(api.intents("", "Skyledger-Position", "1").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1.0", "latest", "0x1", "99999999999999999999", ""})
    void a_header_that_is_no_position_is_refused(String position) {
        var answer = api.intents("", "Skyledger-Position", position);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.type")).isEqualTo("https://skyledger.org/problems/bad-position");
        assertThat(answer.<String>at("$.detail")).contains("whole number from 0");
    }

    @Test
    void each_collection_states_the_position_of_its_own_view() {
        var restriction = sky.constraint().record();
        sky.intent().write();
        sky.fold("intents", 2);

        assertThat(api.intents("").header("Skyledger-Position")).isEqualTo("2");
        var page = api.get(CONSTRAINTS + "/items");
        assertThat(page.header("Skyledger-Position")).isEqualTo("1");
        assertThat(page.ids()).containsExactly(restriction.id());
        assertThat(api.get(CONSTRAINTS + "/items", "Skyledger-Position", "2").status())
                .isEqualTo(503);
        sky.fold("constraints", 2);
        assertThat(api.get(CONSTRAINTS + "/items", "Skyledger-Position", "2").status())
                .isEqualTo(200);
    }

    @Test
    void watermark_and_data_come_from_one_snapshot() {
        sky.intent().record();
        var exchange = new ServletWebRequest(new MockHttpServletRequest(), new MockHttpServletResponse());

        snapshots.read("intents", exchange, before -> {
            sky.intent().record();
            assertThat(watermarks.current("intents")).isEqualTo(before);
            return before;
        });
    }

    private double waiting() {
        return meters.get("skyledger.query.waiting").gauge().value();
    }
}
