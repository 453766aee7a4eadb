package org.skyledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.PlansSlice;

/** The statements behind an item's versions, explained over enough rows to make a scan the worse choice. */
class HistoryPlansSliceTest extends PlansSlice {

    /** The first statement finds when they were recorded, the second what they were: by the key, or by a position in it. */
    @ParameterizedTest
    @CsvSource({
        "operational-intents, intent_version_pkey",
        "constraints, constraint_version_pkey",
        "subscriptions, subscription_version_pkey",
    })
    void versions_are_found_through_an_index(String collection, String key) {
        var id = sky.asked("select cast(entity as text) from view." + table(collection) + " where position = 7");
        var path = "/collections/" + collection + "/items/" + id + "/versions?after=1&limit=5";
        // A row of the crowd belongs to uss7.
        var answer = api.getAs("uss7", "utm.strategic_coordination", path);
        assertThat(answer.<Integer>at("$.numberReturned")).isEqualTo(1);

        for (var statement : new String[] {"lower(recorded)", "uss_base_url"}) {
            assertThat(plan(statement))
                    .containsAnyOf(key, key.replace("pkey", "opened"))
                    .doesNotContain("Seq Scan");
        }
    }

    private static String table(String collection) {
        return collection.replace("operational-", "").replaceAll("s$", "_version");
    }
}
