package org.skyledger.bench.dss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.skyledger.bench.load.Bytes;

class SquareTest {

    private static final double METERS_PER_DEGREE = 111_195;

    @Property
    void measures_about_a_hundred_meters(@ForAll @IntRange(max = 200) int number) {
        var place = Place.number(number);
        var square = Square.at(place, new Ids());
        double lat = Math.toRadians(square.south() / 1e6);
        assertThat((square.north() - square.south()) / 1e6 * METERS_PER_DEGREE).isCloseTo(100, within(5.0));
        assertThat((square.east() - square.west()) / 1e6 * METERS_PER_DEGREE * Math.cos(lat))
                .isCloseTo(100, within(5.0));
    }

    @Property
    void lies_within_what_the_place_is_subscribed_to_by(@ForAll @IntRange(max = 200) int number) {
        var place = Place.number(number);
        var square = Square.at(place, new Ids());
        var around = Square.around(place);
        assertThat(around.south()).isLessThan(square.south());
        assertThat(around.west()).isLessThan(square.west());
        assertThat(around.north()).isGreaterThan(square.north());
        assertThat(around.east()).isGreaterThan(square.east());
    }

    @Property
    void all_squares_of_a_place_overlap(@ForAll @IntRange(max = 200) int number) {
        var place = Place.number(number);
        var one = Square.at(place, new Ids());
        var other = Square.at(place, new Ids());
        assertThat(one.south()).isLessThan(other.north());
        assertThat(one.west()).isLessThan(other.east());
    }

    @Test
    void has_four_corners() {
        var json = new Bytes();
        new Square(46_000_001, 7_000_002, 46_100_000, 7_200_000).addTo(json);
        assertThat(json).hasToString("""
                [{"lat":46.000001,"lng":7.000002},{"lat":46.000001,"lng":7.200000},\
                {"lat":46.100000,"lng":7.200000},{"lat":46.100000,"lng":7.000002}]""");
    }
}
