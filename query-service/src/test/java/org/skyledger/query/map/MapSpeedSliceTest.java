package org.skyledger.query.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How smoothly a full sky moves. */
@QuerySlice
class MapSpeedSliceTest {

    private static final List<String> STATES = List.of("Accepted", "Activated", "Nonconforming", "Contingent");
    private static final int ROWS = 25;
    private static final int COLUMNS = 40;

    private static final double SMOOTH_FRAMES_PER_SECOND = 30;
    private static final double MILLIS_OF_A_FRAME = 1000 / SMOOTH_FRAMES_PER_SECOND;

    /** A busy machine may not draw even the bare map smoothly: what counts then is how much less. */
    private static final double SHARE_OF_THE_BARE_MAP = 0.3;

    /** Some of a frame is the browser's, and a graphics card's driver's. */
    private static final double SHARE_OF_A_FRAME = 0.5;

    private static final String CHANGE = "sky.put(changed(sky.features[Math.floor(Math.random() * sky.size)]));";

    @Autowired
    ApplicationContext service;

    @Autowired
    Sky sky;

    private Browser browser;

    @BeforeEach
    void a_thousand_volumes_in_sight() {
        sky.clear();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double west = 8 + column * 0.02;
                double south = 47 + row * 0.011;
                sky.intent()
                        .state(STATES.get((row + column) % STATES.size()))
                        .over(west, south, west + 0.016, south + 0.008)
                        .write();
            }
        }
        sky.fold(sky.head());
        browser = Browser.start();
        browser.open("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")
                + "/map#map=10/47.14/8.4");
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.<Boolean>ask("""
                (globalThis.skyledger?.sky.features.length === 1000
                    && ['outlines', 'marks'].every((layer) => new Set(skyledger.map
                        .queryRenderedFeatures({ layers: [layer] })
                        .map((feature) => feature.properties.id)).size === 1000))"""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** In a small window: without a graphics card, the pixels of a large one alone take longer than a frame may. */
    @Test
    void they_move_smoothly_also_while_twenty_of_them_change_every_second() {
        browser.keep("thousand");
        browser.resize(400, 500);
        double still = move("").rate();
        double changing = move(CHANGE).rate();
        browser.ask("skyledger.sky.replace([]) ?? 1");
        await().until(() -> browser.<Boolean>ask("skyledger.map.areTilesLoaded()"));
        double bare = move("").rate();

        System.out.printf(
                "the map moves 1,000 volumes at %.1f frames/s, %.1f while they change, and nothing but itself at %.1f,"
                        + " drawn by software in a small window%n",
                still, changing, bare);
        assertThat(List.of(still, changing))
                .as("beside %.1f frames/s without them", bare)
                .allMatch(rate -> rate > Math.min(SMOOTH_FRAMES_PER_SECOND, SHARE_OF_THE_BARE_MAP * bare));
    }

    @Test
    void a_frame_leaves_the_script_time_to_spare_though_twenty_of_them_change_every_second() {
        browser.measureWork();
        double before = browser.work();
        var moved = move(CHANGE);
        double millis = (browser.work() - before) * 1000 / moved.frames();

        System.out.printf(
                "of a frame, the script of the map takes %.1f ms, at %.1f frames/s drawn by software%n",
                millis, moved.rate());
        assertThat(millis).isLessThan(SHARE_OF_A_FRAME * MILLIS_OF_A_FRAME);
    }

    /** Whatever a frame may take: it must not take it for each of the changes, nor for all that has not changed. */
    @Test
    void a_burst_of_changes_is_drawn_once_and_nothing_that_has_not_changed() {
        assertThat(browser.await("""
                new Promise((told) => {
                  const { map, sky } = skyledger;
                  const drawn = [];
                  for (const name of ['volumes', 'marks']) {
                    const source = map.getSource(name);
                    const { updateData } = source;
                    source.updateData = (diff) => {
                      drawn.push(`${name}: ${diff.remove.length} gone, ${diff.add.length} new`);
                      return updateData.call(source, diff);
                    };
                    source.setData = () => drawn.push(`${name}: all`);
                  }
                  for (const feature of sky.features.slice(0, 100)) {
                    for (let i = 1; i <= 5; i++) {
                      const position = feature.properties.position + 10000 + i;
                      sky.put({ ...feature, properties: { ...feature.properties, position } });
                    }
                  }
                  sky.features.slice(900).forEach(({ id }) => sky.remove(id, 100000));
                  requestAnimationFrame(() => requestAnimationFrame(() => told(drawn.join('; '))));
                })""")).isEqualTo("volumes: 100 gone, 100 new; marks: 100 gone, 100 new");
        await().untilAsserted(() -> assertThat(browser.<Long>ask("""
                new Set(skyledger.map.queryRenderedFeatures({ layers: ['outlines'] })
                    .map((feature) => feature.properties.id)).size""")).isEqualTo(900));
    }

    private record Moved(double frames, double rate) {}

    /** Moves the map for some seconds. Every 50 ms meanwhile, a script runs. */
    private Moved move(String script) {
        var moved = (List<?>) browser.await("""
                new Promise((measured) => {
                  const { map, sky } = skyledger;
                  const changed = (feature) => {
                    const position = feature.properties.position + 10000;
                    return { ...feature, properties: { ...feature.properties, position } };
                  };
                  const ticking = setInterval(() => { %s }, 50);
                  const frames = [];
                  const count = () => frames.push(performance.now());
                  map.on('render', count);
                  const { lng, lat } = map.getCenter();
                  map.easeTo({ center: [lng + 0.02, lat], duration: 4000, easing: (x) => x });
                  map.once('moveend', () => {
                    clearInterval(ticking);
                    map.off('render', count);
                    const millis = frames.at(-1) - frames[0];
                    measured([frames.length, (1000 * (frames.length - 1)) / millis]);
                  });
                })""".formatted(script));
        return new Moved(((Number) moved.get(0)).doubleValue(), ((Number) moved.get(1)).doubleValue());
    }
}
