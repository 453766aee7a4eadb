package org.skyledger.query.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
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

    /** Without a graphics card a busy machine may not draw even the bare map smoothly: what counts then is how much less. */
    private static final double SHARE_OF_THE_BARE_MAP = 0.1;

    @Autowired
    ApplicationContext service;

    @Autowired
    Sky sky;

    @Test
    void a_thousand_volumes_in_sight_move_smoothly() {
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
        try (var browser = Browser.start()) {
            browser.open("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")
                    + "/map#map=10/47.14/8.4");
            await().atMost(Duration.ofSeconds(60)).until(() -> browser.<Boolean>ask("""
                    (globalThis.skyledger?.sky.features.length === 1000
                        && new Set(skyledger.map.queryRenderedFeatures({ layers: ['outlines'] })
                            .map((feature) => feature.properties.id)).size === 1000)"""));

            double full = framesPerSecond(browser);
            browser.keep("thousand");
            browser.ask("skyledger.sky.replace([]) ?? 1");
            await().until(() -> browser.<Boolean>ask("skyledger.map.areTilesLoaded()"));
            double bare = framesPerSecond(browser);

            System.out.printf(
                    "the map moves 1,000 volumes at %.1f frames/s, and nothing but itself at %.1f, drawn by software%n",
                    full, bare);
            assertThat(full)
                    .as("beside %.1f frames/s without them", bare)
                    .isGreaterThan(Math.min(SMOOTH_FRAMES_PER_SECOND, SHARE_OF_THE_BARE_MAP * bare));
        }
    }

    private static double framesPerSecond(Browser browser) {
        var rate = browser.await("""
                new Promise((measured) => {
                  const { map } = skyledger;
                  const frames = [];
                  const count = () => frames.push(performance.now());
                  map.on('render', count);
                  const { lng, lat } = map.getCenter();
                  map.easeTo({ center: [lng + 0.02, lat], duration: 4000, easing: (x) => x });
                  map.once('moveend', () => {
                    map.off('render', count);
                    measured((1000 * (frames.length - 1)) / (frames[frames.length - 1] - frames[0]));
                  });
                })""");
        return ((Number) rate).doubleValue();
    }
}
