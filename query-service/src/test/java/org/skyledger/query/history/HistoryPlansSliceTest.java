package org.skyledger.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.Api;
import org.skyledger.query.Executed;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;

/** The statements behind an item's versions, explained over enough rows to make a scan the worse choice. */
@QuerySlice
class HistoryPlansSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Executed executed;

    @Autowired
    Database database;

    /** The first statement finds when they were recorded, the second what they were: by the key, or by a position in it. */
    @ParameterizedTest
    @CsvSource({
        "operational-intents, intent_version_pkey",
        "constraints, constraint_version_pkey",
        "subscriptions, subscription_version_pkey",
    })
    void versions_are_found_through_an_index(String collection, String key) {
        sky.clear();
        sky.crowd(20_000);
        var id = sky.asked("select cast(entity as text) from view." + table(collection) + " where position = 7");
        executed.forget();
        var path = "/collections/" + collection + "/items/" + id + "/versions?after=1&limit=5";
        // A row of the crowd belongs to uss7.
        var answer = api.getAs("uss7", "utm.strategic_coordination", path);
        assertThat(answer.<Integer>at("$.numberReturned")).isEqualTo(1);

        for (var statement : new String[] {"lower(recorded)", "uss_base_url"}) {
            assertThat(executed.plan(database, statement))
                    .containsAnyOf(key, key.replace("pkey", "opened"))
                    .doesNotContain("Seq Scan");
        }
    }

    private static String table(String collection) {
        return collection.replace("operational-", "").replaceAll("s$", "_version");
    }
}
