package org.skyledger.query.sky;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.geometry.S2CellId;
import com.google.common.geometry.S2LatLng;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.Api;
import org.skyledger.query.Executed;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;

/** The statement behind the sky of a cell, explained over enough rows to make a scan the worse choice. */
@QuerySlice
class CellPlansSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Executed executed;

    @Autowired
    Database database;

    /** The second is at the antimeridian, where its surroundings are in two pieces. */
    @ParameterizedTest
    @CsvSource({"47.35, 8.55", "10, 179.999"})
    void a_cell_is_found_through_the_index_of_the_sky(double latitude, double longitude) {
        sky.clear();
        sky.crowd(20_000);
        var cell =
                S2CellId.fromLatLng(S2LatLng.fromDegrees(latitude, longitude)).parent(13);
        executed.forget();

        assertThat(api.get("/sky/" + cell.toToken()).status()).isEqualTo(200);

        assertThat(executed.plan(database, "cells"))
                .contains("intent_version_sky")
                .doesNotContain("Seq Scan");
    }
}
