package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

/** What tiles show, to a library that others read them with. */
@QuerySlice
class TileSliceTest {

    /** Around Zurich, where the tests' items are: 8.4375 to 8.7891 degrees east, 47.2792 to 47.5172 north. */
    private static final String ZURICH = "/tiles/10/536/358";

    private static final String ZURICH_OGC = "/tiles/WebMercatorQuad/10/358/536";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void each_collection_is_a_layer() {
        var intent = sky.intent().record();
        var constraint = sky.constraint().record();
        sky.subscription().record();

        var tile = Decoded.of(api.raw(ZURICH));

        assertThat(tile.layers()).containsOnlyKeys("operational-intents", "constraints");
        assertThat(tile.intents())
                .singleElement()
                .satisfies(shape -> assertThat(shape.attributes())
                        .containsEntry("id", intent.id().toString()));
        assertThat(tile.constraints())
                .singleElement()
                .satisfies(shape -> assertThat(shape.attributes())
                        .containsEntry("id", constraint.id().toString()));
    }

    @Test
    void a_shape_says_what_its_feature_says() {
        var intent = sky.intent().state("Activated").record();

        assertThat(Decoded.of(api.raw(ZURICH)).intents().getFirst().attributes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "id",
                        intent.id().toString(),
                        "state",
                        "Activated",
                        "version",
                        1L,
                        "manager",
                        "uss1",
                        "position",
                        1L,
                        "time_start",
                        "2020-02-01T10:00:00Z",
                        "time_end",
                        "2020-02-01T11:00:00Z",
                        "lower_altitude_meters",
                        400.0,
                        "upper_altitude_meters",
                        500.0));
    }

    @Test
    void a_shape_lies_where_the_item_lies() {
        sky.intent()
                .over(8.525390625, 47.338822694822, 8.61328125, 47.398349200359)
                .record();

        // A quarter to half of the tile's width from the west; rows count from the north.
        assertThat(box(Decoded.of(api.raw(ZURICH)).intents().getFirst()).toString())
                .isEqualTo("Env[1024.0 : 2048.0, 2048.0 : 3072.0]");
    }

    @Test
    void all_addresses_of_a_tile_lead_to_it() {
        sky.intent().record();
        sky.constraint().record();
        var plain = api.raw(ZURICH);

        assertThat(api.raw(ZURICH_OGC).body()).isEqualTo(plain.body());
        assertThat(Decoded.of(api.raw("/collections/operational-intents" + ZURICH_OGC))
                        .layers())
                .containsOnlyKeys("operational-intents");
        assertThat(Decoded.of(api.raw("/collections/constraints" + ZURICH_OGC)).layers())
                .containsOnlyKeys("constraints");
    }

    @Test
    void nothing_is_no_content() {
        sky.intent().record();
        var nothing = api.raw("/tiles/10/0/0");

        assertThat(nothing.status()).isEqualTo(204);
        assertThat(nothing.body()).isEmpty();
        assertThat(nothing.header("Skyledger-Position")).isEqualTo("1");
    }

    @Test
    void an_outline_round_a_pole_is_cut_where_the_map_ends() {
        sky.intent()
                .outline("MULTIPOLYGON(((-180 80, 180 80, 180 90, -180 90, -180 80)))")
                .record();

        var box = box(Decoded.of(api.raw("/tiles/0/0/0")).intents().getFirst());
        assertThat(box.getMinX()).isBetween(-64.0, 0.0);
        assertThat(box.getMaxX()).isBetween(4096.0, 4160.0);
        assertThat(box.getMinY()).isBetween(-64.0, 0.0);
    }

    @Test
    void what_is_small_from_afar_is_still_seen() {
        sky.intent().over(8.5, 47.3, 8.5001, 47.3001).record();

        for (var tile : new String[] {"/tiles/0/0/0", "/tiles/3/4/2", ZURICH}) {
            assertThat(Decoded.of(api.raw(tile)).intents())
                    .singleElement()
                    .satisfies(shape -> assertThat(box(shape).getWidth()).isBetween(15.0, 17.0));
        }
    }

    @Test
    void a_tile_holds_so_many_and_says_when_there_are_more() {
        sky.crowd(TileQueries.MOST + 1);
        var answer = api.raw("/tiles/0/0/0");
        var tile = Decoded.of(answer);

        assertThat(tile.intents()).hasSize(TileQueries.MOST);
        assertThat(answer.header("Skyledger-Cut")).isEqualTo("constraints, operational-intents");
        assertThat(tile.layers().get("operational-intents-cut")).singleElement().satisfies(shape -> {
            assertThat(shape.attributes()).containsEntry("shown", (long) TileQueries.MOST);
            assertThat(box(shape).toString()).isEqualTo("Env[0.0 : 4096.0, 0.0 : 4096.0]");
        });
        assertThat(api.raw("/tiles/2/1/1").header("Skyledger-Cut")).isEmpty();
    }

    @Test
    void just_so_many_are_all() {
        sky.crowd(TileQueries.MOST);
        var answer = api.raw("/tiles/0/0/0");

        assertThat(answer.header("Skyledger-Cut")).isEmpty();
        assertThat(Decoded.of(answer).layers()).containsOnlyKeys("operational-intents", "constraints");
    }

    @Test
    void shows_what_was_known_then() {
        var intent = sky.intent().record();
        intent.state("Activated").record();
        intent.end();

        assertThat(api.raw(ZURICH).status()).isEqualTo(204);
        assertThat(known(Sky.time(1).toString())).containsEntry("state", "Accepted");
        assertThat(known(Sky.time(2).toString())).containsEntry("state", "Activated");
        assertThat(api.raw(ZURICH + "?as-of=" + Sky.time(2)).header("Cache-Control"))
                .isEqualTo("max-age=86400, public");
        assertThat(api.raw(ZURICH).header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void shows_what_applies_then() {
        sky.intent().between("2020-02-01T10:00:00Z", "2020-02-01T11:00:00Z").record();

        assertThat(api.raw(ZURICH + "?datetime=2020-02-01T11:00:00Z").status()).isEqualTo(200);
        assertThat(api.raw(ZURICH + "?datetime=2020-02-01T11:00:01Z/..").status())
                .isEqualTo(204);
    }

    @Test
    void a_tile_that_shows_the_same_is_not_sent_again() {
        sky.intent().record();
        var tag = api.raw(ZURICH).header("ETag");
        sky.intent().over(100, 10, 100.1, 10.1).record();

        var again = api.raw(ZURICH, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Skyledger-Position")).isEqualTo("2");
        sky.intent().record();
        assertThat(api.raw(ZURICH, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void the_slower_of_the_views_decides() {
        sky.intent().record();
        sky.constraint().write();
        sky.fold("constraints", 2);

        var answer = api.raw(ZURICH);

        assertThat(answer.header("Skyledger-Position")).isEqualTo("1");
        assertThat(Decoded.of(answer).layers()).containsOnlyKeys("operational-intents");
        assertThat(api.raw("/collections/constraints" + ZURICH_OGC).header("Skyledger-Position"))
                .isEqualTo("2");
    }

    @Test
    void is_compressed_for_those_who_can_read_it() {
        for (int i = 0; i < 50; i++) {
            sky.intent().record();
        }

        assertThat(api.raw(ZURICH, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/10/536/x, 400, bad-parameter",
        "/tiles/-1/0/0, 400, bad-parameter",
        "/tiles/10/1024/0, 404, no-such-resource",
        "/tiles/23/0/0, 404, no-such-resource",
        "/tiles/WorldCRS84Quad/0/0/0, 404, no-such-resource",
        "/collections/subscriptions/tiles/WebMercatorQuad/0/0/0, 404, no-such-resource",
        "/collections/subscriptions/tiles, 404, no-such-resource",
        "/collections/none/tiles/WebMercatorQuad, 404, no-such-resource",
        "/tiles/0/0/0?bbox=0, 400, unknown-parameter",
        "/tiles/0/0/0?as-of=yesterday, 400, bad-parameter",
        "/tiles/0/0/0?as-of=2999-01-01T00:00:00Z, 400, bad-parameter",
    })
    void what_is_refused(String path, int status, String code) {
        var answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.<String>at("$.type")).endsWith("/" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {ZURICH, "/collections/operational-intents" + ZURICH_OGC})
    void a_position_that_is_not_there_yet_is_behind(String path) {
        sky.intent().record();

        assertThat(api.get(path, "Skyledger-Position", "2").<String>at("$.type"))
                .endsWith("/view-behind");
    }

    private static Envelope box(Decoded.Shape shape) {
        return shape.outline().getEnvelopeInternal();
    }

    private Map<String, Object> known(String moment) {
        return Decoded.of(api.raw(ZURICH + "?as-of=" + moment))
                .intents()
                .getFirst()
                .attributes();
    }
}
