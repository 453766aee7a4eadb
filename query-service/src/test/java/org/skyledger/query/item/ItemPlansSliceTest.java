package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.query.Statements;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;

/** As intents are found through their indexes, so are constraints and subscriptions. */
@QuerySlice
class ItemPlansSliceTest {

    private static final int ROWS = 20_000;

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @Autowired
    Statements statements;

    @Autowired
    Database database;

    @BeforeEach
    void crowd() {
        sky.clear();
        sky.crowd(ROWS);
    }

    @Test
    void constraints_in_a_box() {
        asked(api.get(Api.CONSTRAINTS + "/items?bbox=8.50,47.30,8.60,47.40"));

        assertUses(
                "constraint_version_sky",
                "timestamptz, geometry, bigint",
                "'2020-01-02Z', st_makeenvelope(8.5, 47.3, 8.6, 47.4, 4326), 101");
    }

    @Test
    void constraints_at_a_time() {
        asked(api.get(Api.CONSTRAINTS + "/items?datetime=2020-02-01T00:00:00Z"));

        assertUses(
                "constraint_version_effective",
                "timestamptz, timestamptz, timestamptz, bigint",
                "'2020-01-02Z', '2020-02-01Z', '2020-02-01Z', 101");
    }

    @Test
    void ones_own_subscriptions() {
        asked(own(""));

        assertUses("subscription_version_manager", "timestamptz, text, bigint", "'2020-01-02Z', 'uss1', 101");
    }

    @Test
    void ones_own_subscriptions_in_a_box() {
        asked(own("?bbox=8.50,47.30,8.60,47.40"));

        assertUses(
                "subscription_version_sky",
                "timestamptz, geometry, text, bigint",
                "'2020-01-02Z', st_makeenvelope(8.5, 47.3, 8.6, 47.4, 4326), 'uss1', 101");
    }

    private Api.Answer own(String query) {
        return api.getAs("uss1", "utm.strategic_coordination", Api.SUBSCRIPTIONS + "/items" + query);
    }

    private static void asked(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
    }

    private void assertUses(String index, String types, String values) {
        assertThat(statements.plan(database, types, values)).contains(index).doesNotContain("Seq Scan");
    }
}
