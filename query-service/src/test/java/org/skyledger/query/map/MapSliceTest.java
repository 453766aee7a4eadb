package org.skyledger.query.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Records;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The map, as somebody uses it. */
@QuerySlice
@TestPropertySource(properties = "skyledger.live.poll=50ms")
class MapSliceTest {

    private static final Browser browser = Browser.start();

    @Autowired
    ApplicationContext service;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Records records;

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        records.clear();
        sky.clear();
        sky.fold(0);
    }

    @AfterEach
    void nothing_was_complained_of_and_nobody_else_was_asked() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .filteredOn(address -> !address.startsWith("data:") && !address.startsWith("blob:"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).startsWith(root()));
    }

    @Test
    void shows_what_stands_each_kind_in_a_way_of_its_own() {
        for (var state : List.of("Accepted", "Activated", "Nonconforming", "Contingent")) {
            sky.intent().state(state).over(8.5, 47.3, 8.6, 47.4).record();
        }
        sky.constraint().over(8.4, 47.3, 8.5, 47.4).record();
        open("#map=9/47.35/8.5");

        shows("5 volumes, live");
        for (var kind : List.of("Accepted", "Activated", "Nonconforming", "Contingent", "constraint")) {
            soon().until(() -> browser.text("count-" + kind).equals("1"));
        }
        soon().until(() -> drawn("fills") == 5 && drawn("marks") == 5);
        assertThat(browser.<Boolean>ask("""
                (() => { const images = ['Accepted', 'Activated', 'Nonconforming', 'Contingent', 'constraint']
                    .flatMap((kind) => ['fill-', 'mark-'].map((part) => skyledger.map.getImage(part + kind)))
                    .map((image) => String(image.data.data.map((byte, i) => i % 4 === 3 ? byte : 0)));
                  return new Set(images).size === 10; })()""")).as("shapes without their colours").isTrue();
    }

    @Test
    void what_changes_is_there_without_a_reload() {
        open("#map=9/47.35/8.5");
        shows("0 volumes, live");
        browser.ask("globalThis.notReloaded = true");

        var intent = sky.intent().record();
        shows("1 volume, live");
        intent.state("Activated").record();
        soon().until(() -> browser.text("count-Activated").equals("1"));
        intent.end();
        shows("0 volumes, live");

        assertThat(browser.<Boolean>ask("globalThis.notReloaded")).isTrue();
    }

    @Test
    void the_slider_brings_back_an_earlier_sky() {
        tenIntentsAMinuteApart();
        open("");
        shows("10 volumes, live");

        goTo("2020-01-01T00:03:30");
        shows("3 volumes, as known at 2020-01-01T00:03:30");
        browser.byId("slider").sendKeys(Keys.PAGE_DOWN);
        shows("0 volumes, as known at 2019-12-31T23:57:30");
        browser.byId("slider").sendKeys(Keys.PAGE_UP);
        shows("3 volumes");
        browser.byId("slider").sendKeys(Keys.PAGE_UP);
        shows("9 volumes");

        browser.byId("live").click();
        shows("10 volumes, live");
    }

    @Test
    void replay_shows_one_after_the_other_and_faster_when_told_to() {
        tenIntentsAMinuteApart();
        open("");
        goTo("2020-01-01T00:00:30");
        shows("0 volumes");

        browser.press(" ");
        assertThat(browser.byId("play").getText()).isEqualTo("Pause");
        soon().until(() -> status().matches("[1-9] volumes?, as known at 2020-01-01T00:0.*"));
        browser.press("]", "]");
        shows("10 volumes, as known at");
        browser.press(" ");
        assertThat(browser.byId("play").getText()).isEqualTo("Replay");

        assertThat(browser.<String>ask("document.getElementById('speed').value"))
                .isEqualTo("600");
        double stopped = moment();
        browser.press(",");
        assertThat(moment()).isLessThan(stopped);
    }

    @Test
    void an_auditor_is_told_what_was_recorded_while_it_replays_and_where() {
        var ids = tenIntentsAMinuteApart();
        records(ids);
        open("");
        goTo("2020-01-01T00:00:30");
        shows("0 volumes");
        var token = Api.auditor("skyledger.audit");
        follow(token, "Vorfall 17 ü");

        browser.press(" ");
        soon().until(() -> told().startsWith("2020-01-01 00:01:00Z uss1 planned the operational intent"));
        soon().until(() -> drawn("flashes", "rings") > 0);
        browser.press("]", "]");
        soon().until(() -> told().lines().count() == 10);
        soon().until(() -> browser.text("happened-status").startsWith("That was all"));
        browser.keep("audit");
        soon().until(() -> drawn("flashes", "rings") == 0);

        browser.press(" ");
        browser.ask("document.querySelector('#happened li button').click() || 1");
        soon().until(() -> browser.text("detail").contains(ids.getLast().toString()));
        assertThat(browser.<String>ask("JSON.stringify([localStorage, sessionStorage, document.cookie, location.href,"
                        + " document.getElementById('audit-token').value])"))
                .doesNotContain(token);
        assertThat(browser.requests())
                .anyMatch(address -> address.contains("/audit/replay?"))
                .noneMatch(address -> address.contains(token));
        assertThat(api.audit("/audit/reads").<List<String>>at("$.reads[*].purpose"))
                .contains("Vorfall 17 ü");
        open("");
    }

    @Test
    void a_replay_that_pauses_or_gets_faster_goes_on_behind_what_the_auditor_was_told() {
        records(tenIntentsAMinuteApart());
        open("");
        goTo("2020-01-01T00:00:30");
        follow(Api.auditor("skyledger.audit"), "incident 17");
        browser.press(" ");
        soon().until(() -> told().lines().count() >= 2);
        browser.press(" ");
        long seen = told().lines().count();
        browser.press("]", " ");
        soon().until(() -> told().lines().count() > seen);
        browser.press("]");
        soon().until(() -> told().lines().count() == 10);

        assertThat(told().lines()).doesNotHaveDuplicates();
        goTo("2020-01-01T00:05:30");
        browser.press(" ");
        soon().until(() -> told().lines().count() == 5);
    }

    @Test
    void whoever_is_no_auditor_is_told_so() {
        open("");
        goTo("2020-01-01T00:00:30");
        follow(Backing.authority().token("uss1", "localhost", "any"), "curiosity");
        browser.press(" ");

        soon().until(() -> browser.text("happened-status").contains("the token needs the scope skyledger.audit"));
        assertThat(told()).isEmpty();
        assertThat(browser.complaints()).isNotEmpty().allMatch(line -> line.contains("403"));

        browser.press(" ", "a");
        browser.ask("document.querySelector('#audit-form button[value=leave]').click() || 1");
        assertThat(browser.byId("happened").isDisplayed()).isFalse();
    }

    @Test
    void finds_by_the_beginning_of_an_id_and_shows_the_details() {
        for (int i = 0; i < 5; i++) {
            sky.intent()
                    .over(8 + i, 47, 8.1 + i, 47.1)
                    .altitude(100 * i, 100 * i + 50)
                    .record();
        }
        var wanted = sky.intent()
                .over(-70, -30, -69.9, -29.9)
                .altitude(120, 305)
                .manager("uss7")
                .record();
        open("");
        shows("6 volumes");

        browser.press("/");
        browser.press(wanted.id().toString().substring(0, 13), Keys.ENTER);

        soon().until(() -> browser.byId("detail").isDisplayed());
        assertThat(browser.text("detail"))
                .contains(wanted.id().toString(), "120 m (394 ft) to 305 m (1,001 ft)", "uss7", "Accepted");
        assertThat(browser.<Double>ask("skyledger.map.getCenter().lng")).isBetween(-70.0, -69.9);
        browser.press(Keys.ESCAPE);
        assertThat(browser.byId("detail").isDisplayed()).isFalse();
    }

    @Test
    void a_click_shows_the_lowest_of_those_that_are_there_and_the_next_click_the_one_above() {
        sky.intent().altitude(300, 400).state("Activated").record();
        sky.intent().altitude(100, 200).state("Contingent").record();
        open("#map=13/47.35/8.55");
        soon().until(() -> drawn("fills") >= 2);

        browser.clickMiddle();
        assertThat(browser.text("detail")).contains("Contingent", "100 m", "1 of 2 here");
        browser.clickMiddle();
        assertThat(browser.text("detail")).contains("Activated", "300 m", "2 of 2 here");
    }

    @Test
    void everything_can_be_done_with_keys() {
        sky.intent().over(8, 47, 8.1, 47.1).state("Activated").record();
        sky.intent().over(9, 47, 9.1, 47.1).record();
        open("");
        shows("2 volumes");

        var order = new ArrayList<String>();
        for (int i = 0; i < 16; i++) {
            browser.tab();
            order.add(browser.ask("document.activeElement.id || document.activeElement.className"));
        }
        assertThat(order).containsSubsequence("skip", "find", "theme", "help", "play", "speed", "span", "moment");
        browser.press("n");
        browser.ask("document.activeElement.blur() || 1");
        browser.press("n");
        var first = browser.text("detail");
        browser.press("n");
        assertThat(browser.text("detail")).isNotEqualTo(first).contains("m (");
        browser.press("p");
        assertThat(browser.text("detail")).isEqualTo(first);
        browser.press(Keys.ESCAPE);
        assertThat(browser.byId("detail").isDisplayed()).isFalse();

        browser.press("?");
        assertThat(browser.byId("keys").isDisplayed()).isTrue();
        assertThat(browser.text("keys")).contains("Space", "find by id", "dark or light");
        browser.press(Keys.ESCAPE);
        assertThat(browser.byId("keys").isDisplayed()).isFalse();
    }

    @Test
    void is_dark_or_light_as_one_likes_and_remembers_it() {
        states();
        open("#map=10/47.36/8.6");
        soon().until(() -> drawn("fills") >= 5);
        browser.press("n");
        var before = browser.<String>ask("document.documentElement.dataset.theme");
        settle();
        browser.keep("map-" + before);
        browser.press("t");
        var after = browser.<String>ask("document.documentElement.dataset.theme");
        assertThat(List.of(before, after)).containsExactlyInAnyOrder("light", "dark");
        settle();
        browser.keep("map-" + after);

        open("#map=2/30/10");
        shows("5 volumes");
        assertThat(browser.<String>ask("document.documentElement.dataset.theme"))
                .isEqualTo(after);
        settle();
        browser.keep("world-" + after);
        browser.press("t");
        settle();
        browser.keep("world-" + before);
    }

    @Test
    void nothing_from_elsewhere_may_run_in_the_page() {
        for (var path : List.of("/map", "/map/main.js", "/map/vendor/maplibre-gl/maplibre-gl-worker.mjs")) {
            assertThat(api.get(path).header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'")
                    .doesNotContain("unsafe", "http", "*");
        }
        open("");
        assertThat(browser.await("fetch('https://example.org/')").toString()).startsWith("failed");
        assertThat(browser.complaints()).anyMatch(line -> line.contains("Content Security Policy"));
        browser.requests();
        open("");
    }

    private List<UUID> tenIntentsAMinuteApart() {
        return IntStream.range(0, 10)
                .mapToObj(i ->
                        sky.intent().over(8 + i, 47, 8.1 + i, 47.1).record().id())
                .toList();
    }

    /** For auditors, at the same moments as in the sky. */
    private void records(List<UUID> planned) {
        for (int i = 0; i < planned.size(); i++) {
            var area = "POLYGON((%1$d 47, %1$d.1 47, %1$d.1 47.1, %1$d 47.1, %1$d 47))".formatted(8 + i);
            var own = UUID.randomUUID();
            records.add(planned.get(i), "intent.IntentPlanned", "{}", "uss1", own, own, area);
        }
        records.attest();
    }

    private void follow(String token, String purpose) {
        browser.press("a");
        browser.byId("audit-token").sendKeys(token);
        browser.byId("audit-purpose").sendKeys(purpose, Keys.ENTER);
        soon().until(() -> browser.text("happened-status").contains("press Replay"));
    }

    /** What the auditor was told, the last first. */
    private String told() {
        return browser.ask(
                "[...document.querySelectorAll('#happened li')].map((item) => item.textContent).join('\\n')");
    }

    private void states() {
        double west = 8.4;
        for (var state : List.of("Accepted", "Activated", "Nonconforming", "Contingent")) {
            sky.intent().state(state).over(west, 47.3, west + 0.08, 47.42).record();
            west += 0.1;
        }
        sky.constraint().over(8.45, 47.25, 8.72, 47.34).record();
    }

    private void open(String hash) {
        browser.open("about:blank");
        browser.requests();
        browser.open(root() + "/map" + hash);
        soon().until(() -> browser.<Boolean>ask("typeof globalThis.skyledger === 'object'"));
    }

    private String root() {
        return "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
    }

    private String status() {
        return browser.text("status");
    }

    private void shows(String beginning) {
        soon().untilAsserted(() -> assertThat(status()).startsWith(beginning));
    }

    private void goTo(String moment) {
        // At once, since the page writes the time there as it passes.
        browser.ask("((part) => { part.value = '" + moment + "'; return part.dispatchEvent(new Event('change')); })"
                + "(document.getElementById('moment'))");
    }

    private double moment() {
        return browser.<Number>ask("skyledger.view.moment").doubleValue();
    }

    private long drawn(String... layers) {
        return browser.<Long>ask("new Set(skyledger.map.queryRenderedFeatures({ layers: ['"
                + String.join("', '", layers) + "'] }).map((feature) => feature.properties.id)).size");
    }

    /** Until the map has drawn everything. */
    private static void settle() {
        browser.await(
                "new Promise((idle) => { skyledger.map.once('idle', () => idle(1)); skyledger.map.triggerRepaint(); })");
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
