package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.PlansSlice;
import org.skyledger.query.Sky;
import org.skyledger.query.cache.Cache;
import org.springframework.beans.factory.annotation.Autowired;

/** The statements behind tiles, explained over enough rows to make a scan the worse choice. */
class TilePlansSliceTest extends PlansSlice {

    @Autowired
    Cache cache;

    @ParameterizedTest
    @CsvSource({
        "operational-intents, intent_version_sky, ''",
        "operational-intents, intent_version_sky, '?as-of=2020-01-02T00:00:00Z'",
        "operational-intents, intent_version_sky, '?datetime=2020-02-01T00:00:00Z'",
        "constraints, constraint_version_sky, ''",
    })
    void a_tile_is_found_through_the_index_of_the_sky(String collection, String index, String query) {
        asked("/collections/" + collection + "/tiles/WebMercatorQuad/10/358/536" + query);

        assertThat(plan("ST_AsMVT"))
                .contains(index)
                .doesNotContain("Seq Scan on intent_version", "Seq Scan on constraint_version");
    }

    @Test
    void what_touched_a_tile_is_found_through_indexes() {
        var before = new Picture(ROWS - 10, Sky.time(ROWS - 10), 1, false, new byte[] {1});
        cache.keep("tile:2:operational-intents:10:536:358", before.sealed(), Duration.ofMinutes(1));
        asked("/collections/operational-intents/tiles/WebMercatorQuad/10/358/536");

        assertThat(plan("exists")).contains("intent_version_").doesNotContain("Seq Scan on intent_version");
    }

    private void asked(String path) {
        assertThat(api.raw(path).status()).isIn(200, 204);
    }
}
