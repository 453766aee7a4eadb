package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

/** How a client that knows only the root finds a tile. */
@QuerySlice
class TileSetSliceTest {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void one_intent() {
        sky.clear();
        sky.intent().record();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/collections/operational-intents", "/collections/constraints"})
    void links_lead_from_there_to_a_tile(String from) {
        var sets = only(api.get(from).links(REL + "tilesets-vector"));
        var set = only(api.get(sets).at("$.tilesets[*].links[?(@.rel == 'self')].href"));
        var template = only(api.get(set).links("item"));

        assertThat(api.raw(template.replace("{tileMatrix}", "0")
                                .replace("{tileRow}", "0")
                                .replace("{tileCol}", "0"))
                        .status())
                .isEqualTo(from.endsWith("constraints") ? 204 : 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles", "/collections/operational-intents/tiles"})
    void tile_json_leads_to_the_same_tile(String sets) {
        var json = only(api.get(sets + "/WebMercatorQuad").links("describedby"));
        String template = api.get(json).at("$.tiles[0]");

        assertThat(Decoded.of(api.raw(template.replace("{z}", "10")
                                .replace("{x}", "536")
                                .replace("{y}", "358")))
                        .intents())
                .hasSize(1);
        assertThat(api.get(json).<Object>at("$.vector_layers[-1].fields.state")).isEqualTo("String");
    }

    @Test
    void tile_json_names_the_attributes_that_tiles_have() {
        var fields = api.get("/collections/operational-intents/tiles/WebMercatorQuad/tilejson")
                .<Map<String, String>>at("$.vector_layers[0].fields");

        assertThat(Decoded.of(api.raw("/tiles/10/536/358")).intents().getFirst().attributes())
                .containsOnlyKeys(fields.keySet());
    }

    @Test
    void subscriptions_lead_to_no_tiles() {
        assertThat(api.get("/collections/subscriptions").links(REL + "tilesets-vector"))
                .isEmpty();
    }

    @Test
    void the_classes_that_hold_are_declared() {
        assertThat(api.get("/conformance").<List<String>>at("$.conformsTo"))
                .contains(
                        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
                        "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt");
    }

    @Test
    void the_tiling_scheme_is_the_registered_one() {
        var set = only(api.get("/tiles/WebMercatorQuad").links(REL + "tiling-scheme"));
        var scheme = api.get(set);

        assertThat(scheme.<List<Object>>at("$.tileMatrices")).hasSize(23);
        // As in the register of the OGC.
        assertThat(number(scheme, "scaleDenominator")).isEqualTo(559_082_264.028717, within(0.001));
        assertThat(number(scheme, "cellSize")).isEqualTo(156_543.033928041, within(1e-6));
        assertThat(number(scheme, "pointOfOrigin[0]")).isEqualTo(-20_037_508.3427892, within(1e-6));
        assertThat(scheme.<Integer>at("$.tileMatrices[22].matrixWidth")).isEqualTo(4_194_304);
        assertThat(api.get("/tileMatrixSets").<List<String>>at("$.tileMatrixSets[*].links[*].href"))
                .containsExactly(set);
    }

    private static double number(Api.Answer scheme, String member) {
        return scheme.<Number>at("$.tileMatrices[0]." + member).doubleValue();
    }

    private static String only(List<String> links) {
        assertThat(links).hasSize(1);
        return links.getFirst();
    }
}
