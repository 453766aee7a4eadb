package org.skyledger.query.sky;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.PlansSlice;

/** The statement behind the sky of a cell, explained over enough rows to make a scan the worse choice. */
class CellPlansSliceTest extends PlansSlice {

    /** The second is at the antimeridian, where its surroundings are in two pieces. */
    @ParameterizedTest
    @CsvSource({"47.35, 8.55", "10, 179.999"})
    void a_cell_is_found_through_the_index_of_the_sky(double latitude, double longitude) {
        var cell =
                S2CellId.fromLatLng(S2LatLng.fromDegrees(latitude, longitude)).parent(13);

        assertThat(api.get("/sky/" + cell.toToken()).status()).isEqualTo(200);

        assertThat(plan("cells")).contains("intent_version_sky").doesNotContain("Seq Scan");
    }
}
