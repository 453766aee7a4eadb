package org.skyledger.query.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class CrsTest {

    private static final double NANO_DEGREE = 1e-9;

    /** The last is the example of EPSG Guidance Note 7-2, method 1024. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "180, 85.0511287798066, 20037508.34, 20037508.34",
        "-180, -85.0511287798066, -20037508.34, -20037508.34",
        "-100.33333333, 24.38178694, -11169055.58, 2800000.00",
    })
    void metres_of_the_web_map_are_those_of_others(double longitude, double latitude, double east, double north) {
        var metres = WebMercator.ofDegrees(new Coordinate(longitude, latitude));

        assertThat(metres.x).isEqualTo(east, within(0.01));
        assertThat(metres.y).isEqualTo(north, within(0.01));
    }

    @Test
    void the_poles_are_drawn_onto_the_edge_of_the_square() {
        assertThat(WebMercator.ofDegrees(new Coordinate(0, 90)).y).isEqualTo(20_037_508.34, within(0.01));
        assertThat(WebMercator.ofDegrees(new Coordinate(0, -90)).y).isEqualTo(-20_037_508.34, within(0.01));
    }

    @Test
    void the_edge_of_the_world_stays_on_it() {
        assertThat(WebMercator.toDegrees(new Coordinate(20_037_508.3428, 0)).x).isEqualTo(180);
        assertThat(WebMercator.toDegrees(new Coordinate(-20_037_508.3428, 0)).x).isEqualTo(-180);
        assertThat(WebMercator.toDegrees(new Coordinate(20_037_600, 0)).x).isGreaterThan(180);
        assertThat(WebMercator.toDegrees(new Coordinate(0, 1e12)).y).isEqualTo(90);
    }

    @Test
    void epsg_has_the_latitude_first() {
        assertThat(Crs.WGS84.written().apply(new Coordinate(8, 47))).isEqualTo(new Coordinate(47, 8));
        assertThat(Crs.WGS84.degrees().apply(new Coordinate(47, 8))).isEqualTo(new Coordinate(8, 47));
    }

    @Property
    void there_and_back_is_the_same_place(
            @ForAll("all") Crs crs,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = -85, max = 85) double latitude) {
        var back = crs.degrees().apply(crs.written().apply(new Coordinate(longitude, latitude)));

        assertThat(back.x).isEqualTo(longitude, within(NANO_DEGREE));
        assertThat(back.y).isEqualTo(latitude, within(NANO_DEGREE));
    }

    @Provide
    Arbitrary<Crs> all() {
        return Arbitraries.of(Crs.ALL);
    }

    @Test
    void each_is_found_by_its_uri() {
        assertThat(Crs.ALL)
                .hasSize(3)
                .allSatisfy(crs -> assertThat(Crs.of(crs.uri())).isEqualTo(crs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CRS84", "EPSG:4326", "http://www.opengis.net/def/crs/EPSG/0/25832"})
    void others_are_refused_with_those_there_are(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crs.of(text))
                .withMessageContaining("is not to be had here")
                .withMessageContaining(Crs.WEB_MERCATOR.uri());
    }

    @Test
    void the_default_is_what_is_stored() {
        assertThat(Crs.of(Crs.DEFAULT)).isEqualTo(Crs.ALL.getFirst()).isEqualTo(Crs.CRS84);
    }
}
