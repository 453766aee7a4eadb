package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class BboxTest {

    @Test
    void four_numbers_are_west_south_east_north() {
        assertThat(Bbox.of("-1.5,+2,3e1,.5e1")).isEqualTo(new Bbox(-1.5, 2, 30, 5, null));
    }

    @Test
    void six_numbers_have_a_floor_and_a_ceiling() {
        assertThat(Bbox.of("8,47,100,9,48,200")).isEqualTo(new Bbox(8, 47, 9, 48, new Bbox.Altitude(100, 200)));
    }

    @Test
    void a_box_that_does_not_cross_the_antimeridian_is_one_piece() {
        assertThat(Bbox.of("-180,-90,180,90").pieces()).containsExactly(new Envelope(-180, 180, -90, 90));
    }

    @Test
    void a_box_whose_west_is_greater_than_its_east_crosses_the_antimeridian() {
        assertThat(Bbox.of("170,-10,-175,10").pieces())
                .containsExactly(new Envelope(170, 180, -10, 10), new Envelope(-180, -175, -10, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,2,3             | not 3
            1,2,3,4,5         | not 5
            1,2,3,four        | "four" is not a number
            1,2,3,            | "" is not a number
            1,2,3,NaN         | "NaN" is not a number
            1,2,3,Infinity    | "Infinity" is not a number
            1,2,3,4d          | "4d" is not a number
            1, 2,3,4          | " 2" is not a number
            1,2,3,4e9999      | "4e9999" is not a number
            -181,2,3,4        | west must be between -180 and 180 degrees
            1,2,1e300,4       | east must be between -180 and 180 degrees
            1,-91,3,4         | south must be between -90 and 90 degrees
            1,2,3,90.1        | north must be between -90 and 90 degrees
            1,4,3,2           | lies north of the north
            1,2,200,3,4,100   | the lower altitude (200.0) is above the upper (100.0)
            """)
    void refuses_with_a_sentence(String text, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bbox.of(text)).withMessageContaining(sentence);
    }

    @Property
    void a_point_is_in_the_pieces_just_when_it_is_between_west_and_east(
            @ForAll @DoubleRange(min = -180, max = 180) double west,
            @ForAll @DoubleRange(min = -180, max = 180) double east,
            @ForAll @DoubleRange(min = -180, max = 180) double lng) {
        var pieces = new Bbox(west, -10, east, 10, null).pieces();

        boolean between = west <= east ? west <= lng && lng <= east : lng >= west || lng <= east;

        assertThat(pieces.stream().anyMatch(piece -> piece.contains(lng, 0))).isEqualTo(between);
    }
}
