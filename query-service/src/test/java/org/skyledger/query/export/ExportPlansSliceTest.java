package org.skyledger.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.PlansSlice;

/** The statements behind a file, explained over enough rows to make a scan the worse choice. */
class ExportPlansSliceTest extends PlansSlice {

    /** Otherwise each of so many batches would read all that is left; what has ended meanwhile is little. */
    @ParameterizedTest
    @CsvSource({"operational-intents, intent_version", "constraints, constraint_version"})
    void a_batch_begins_behind_the_last_one_in_the_order_of_the_key(String collection, String table) {
        exported(collection, "f=csv", ROWS);

        // One in the middle: hardly anything is left for the last.
        assertThat(plan("order by", "entity > ('8"))
                .contains("Index Scan using " + table + "_current", "Index Cond: (entity > ", table + "_ended")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_file_of_a_box_is_found_through_the_index_of_the_sky() {
        exported("operational-intents", "f=geojsonseq&bbox=8,47,9,48", 0);

        assertThat(plan("order by")).contains("intent_version_sky").doesNotContain("Seq Scan");
    }

    /** A FlatGeobuf says in front how many there are. */
    @Test
    void the_items_of_a_box_are_counted_through_the_index_of_the_sky() {
        exported("operational-intents", "f=fgb&bbox=8,47,9,48", 0);

        assertThat(plan("count(*)")).contains("intent_version_sky").doesNotContain("Seq Scan");
    }

    private void exported(String collection, String query, int atLeast) {
        var file = api.raw("/collections/" + collection + "/export?" + query);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body().lines().count()).isGreaterThanOrEqualTo(atLeast);
    }
}
