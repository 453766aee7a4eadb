package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.problem.ProblemCode;
import org.skyledger.query.problem.Refused;

class TileTest {

    @Test
    void the_world_is_one_tile_and_a_margin() {
        var degrees = new Tile(0, 0, 0).degrees();

        // 64 of 4096 units are a 64th of the world's width.
        assertThat(degrees.getMinX()).isEqualTo(-180 - 360 / 64.0, within(1e-9));
        assertThat(degrees.getMaxX()).isEqualTo(180 + 360 / 64.0, within(1e-9));
        assertThat(degrees.getMaxY()).isBetween(85.06, 85.6);
        assertThat(degrees.getMinY()).isEqualTo(-degrees.getMaxY(), within(1e-9));
    }

    @Test
    void columns_count_from_the_west_and_rows_from_the_north() {
        var northEast = new Tile(1, 1, 0).degrees();

        assertThat(northEast.getMinX()).isEqualTo(-180 / 64.0, within(1e-9));
        assertThat(northEast.getMinY()).isBetween(-3.0, -2.0);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "22,4194303,4194303", "13,4290,2868"})
    void what_there_is(String z, String x, String y) {
        assertThat(Tile.of(z, x, y)).hasToString("Tile[z=" + z + ", x=" + x + ", y=" + y + "]");
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "0,0,1", "1,2,0", "22,4194304,0", "23,0,0", "9999999,0,0", "31,0,0", "32,0,0"})
    void what_there_is_not(String z, String x, String y) {
        refused(ProblemCode.NO_SUCH_RESOURCE, z, x, y);
    }

    @ParameterizedTest
    @CsvSource({"a,0,0", "0,-1,0", "0,0,1.5", "00,0,0", "0,0,0x1", "0,99999999999999999999,0", "0,٣,0", "0,'',0"})
    void what_is_no_number(String z, String x, String y) {
        refused(ProblemCode.BAD_PARAMETER, z, x, y);
    }

    private static void refused(ProblemCode code, String z, String x, String y) {
        assertThatThrownBy(() -> Tile.of(z, x, y))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
