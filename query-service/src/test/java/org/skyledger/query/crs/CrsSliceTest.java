package org.skyledger.query.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.query.Api.CONSTRAINTS;
import static org.skyledger.query.Api.INTENTS;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class CrsSliceTest {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326";
    private static final String WEB_MERCATOR = "http://www.opengis.net/def/crs/EPSG/0/3857";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Test
    void a_page_and_an_item_come_in_the_coordinates_asked_for() {
        var intent = sky.intent().over(8, 47, 9, 48).record();

        assertThat(corner(api.intents(""), "$.features[0]")).containsExactly(8.0, 47.0);
        assertThat(corner(api.intents("crs=" + CRS84), "$.features[0]")).containsExactly(8.0, 47.0);
        assertThat(corner(api.intents("crs=" + WGS84), "$.features[0]")).containsExactly(47.0, 8.0);
        assertThat(corner(api.intents("crs=" + WEB_MERCATOR), "$.features[0]"))
                .containsExactly(890_555.93, 5_942_074.07);
        assertThat(corner(api.get(INTENTS + "/items/" + intent.id() + "?crs=" + WEB_MERCATOR), "$"))
                .containsExactly(890_555.93, 5_942_074.07);
    }

    @Test
    void every_answer_says_what_its_coordinates_are() {
        var intent = sky.intent().record();
        var item = INTENTS + "/items/" + intent.id();

        assertThat(api.intents("").header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
        assertThat(api.get(item).header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
        for (var crs : List.of(CRS84, WGS84, WEB_MERCATOR)) {
            assertThat(api.intents("crs=" + crs).header("Content-Crs")).isEqualTo("<" + crs + ">");
            assertThat(api.get(item + "?crs=" + crs).header("Content-Crs")).isEqualTo("<" + crs + ">");
            assertThat(api.get(CONSTRAINTS + "/items?crs=" + crs).header("Content-Crs"))
                    .isEqualTo("<" + crs + ">");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8,47,9,48                        | http://www.opengis.net/def/crs/OGC/1.3/CRS84
            47,8,48,9                        | http://www.opengis.net/def/crs/EPSG/0/4326
            47,8,0,48,9,1000                 | http://www.opengis.net/def/crs/EPSG/0/4326
            890000,5942000,1002000,6107000   | http://www.opengis.net/def/crs/EPSG/0/3857
            """)
    void a_box_is_read_in_the_coordinates_that_are_named(String bbox, String crs) {
        var inside = sky.intent().over(8.1, 47.1, 8.2, 47.2).record();
        sky.intent().over(47, 8, 48, 9).record();

        var page = api.intents("bbox=" + bbox + "&bbox-crs=" + crs);

        assertThat(page.ids()).containsExactly(inside.id());
        assertThat(page.header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
    }

    @Test
    void a_box_may_be_the_whole_square_of_the_web_map_or_cross_its_edge() {
        var fiji = sky.intent().over(178, -18, 179, -17).record();
        var zurich = sky.intent().record();

        assertThat(api.intents("bbox=-20037508.3427892,-20037508.3427892,20037508.3427892,20037508.3427892&bbox-crs="
                                + WEB_MERCATOR)
                        .ids())
                .containsExactlyInAnyOrder(fiji.id(), zurich.id());
        assertThat(api.intents("bbox=19800000,-2100000,-19800000,-1900000&bbox-crs=" + WEB_MERCATOR)
                        .ids())
                .containsExactly(fiji.id());
        assertThat(api.intents("bbox=-20,177,-10,-177&bbox-crs=" + WGS84).ids()).containsExactly(fiji.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crs", "bbox-crs"})
    void others_are_refused(String parameter) {
        for (var crs : List.of("EPSG:4326", "CRS84", "http://www.opengis.net/def/crs/0/unknown")) {
            var answer = api.intents("bbox=8,47,9,48&" + parameter + "=" + crs);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.<String>at("$.detail"))
                    .startsWith("parameter " + parameter + ": \"" + crs)
                    .contains(CRS84);
        }
        assertThat(api.get(INTENTS + "/items/" + sky.intent().record().id() + "?crs=x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_box_outside_its_coordinates_is_refused() {
        assertThat(api.intents("bbox=8,100,9,101&bbox-crs=" + WGS84).status()).isEqualTo(200);
        assertThat(api.intents("bbox=100,8,101,9&bbox-crs=" + WGS84).<String>at("$.detail"))
                .startsWith("parameter bbox: south must be between");
        assertThat(api.intents("bbox=0,0,30000000,1&bbox-crs=" + WEB_MERCATOR).status())
                .isEqualTo(400);
    }

    @Test
    void the_next_page_keeps_them() {
        sky.intent().over(8, 47, 9, 48).record();
        sky.intent().over(8, 47, 9, 48).record();

        var next = api.intents("limit=1&bbox=47,8,48,9&bbox-crs=" + WGS84 + "&crs=" + WEB_MERCATOR)
                .links("next")
                .getFirst();

        assertThat(corner(api.get(next), "$.features[0]")).containsExactly(890_555.93, 5_942_074.07);
    }

    @ParameterizedTest
    @CsvSource({"8.55, 47.37", "-122.4, 37.8", "179.999, -84.9", "-0.001, 0.0001"})
    void metres_are_those_of_postgis(double longitude, double latitude) {
        sky.intent()
                .over(longitude, latitude, longitude + 0.0001, latitude + 0.0001)
                .record();

        var postgis = sky.asked("select st_x(place) || ' ' || st_y(place)"
                + " from st_transform(st_setsrid(st_makepoint(%s, %s), 4326), 3857) as place"
                        .formatted(longitude, latitude));

        assertThat(corner(api.intents("crs=" + WEB_MERCATOR), "$.features[0]"))
                .usingElementComparator((one, other) -> Math.abs(one - other) < 0.01 ? 0 : 1)
                .containsExactlyElementsOf(
                        Stream.of(postgis.split(" ")).map(Double::valueOf).toList());
    }

    @Test
    void collections_list_them() {
        for (var collection : List.of(INTENTS, CONSTRAINTS)) {
            assertThat(api.get(collection).<List<String>>at("$.crs")).containsExactly(CRS84, WGS84, WEB_MERCATOR);
            assertThat(api.get(collection).<String>at("$.storageCrs")).isEqualTo(CRS84);
        }
        assertThat(api.get("/conformance").<List<String>>at("$.conformsTo"))
                .contains("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    private static List<Double> corner(Api.Answer answer, String feature) {
        return answer.at(feature + ".geometry.coordinates[0][0][0]");
    }
}
