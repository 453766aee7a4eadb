package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.PlansSlice;

/** The statement behind {@code numberMatched}, explained over enough rows to make a scan the worse choice. */
class CountPlansSliceTest extends PlansSlice {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            operational-intents | bbox=0,30,20,60                                                  | intent_version_sky
            operational-intents | bbox=0,30,20,60&as-of=2020-01-02T00:00:00Z                       | intent_version_sky
            operational-intents | filter=S_INTERSECTS(geometry,BBOX(0,30,20,60))                   | intent_version_sky
            operational-intents | datetime=2020-02-01T00:00:00Z                                    | intent_version_effective
            constraints         | bbox=0,30,20,60                                                  | constraint_version_sky
            constraints         | datetime=2020-02-01T00:00:00Z                                    | constraint_version_effective
            """)
    void what_matches_is_counted_through_the_index_that_finds_it(String collection, String query, String index) {
        var page = api.get("/collections/" + collection + "/items?limit=1&" + query);
        assertThat(page.<Integer>at("$.numberMatched")).isBetween(2, Counts.MOST);

        // The page itself is in an order; the count comes after it, and is in none.
        assertThat(plan("recorded @>")).contains(index, "Limit").doesNotContain("Sort", "Seq Scan");
    }
}
