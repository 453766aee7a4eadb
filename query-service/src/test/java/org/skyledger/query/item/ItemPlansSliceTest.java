package org.skyledger.query.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.PlansSlice;

/** As intents are found through their indexes, so are constraints and subscriptions. */
class ItemPlansSliceTest extends PlansSlice {

    @Test
    void constraints_in_a_box() {
        asked(api.get(Api.CONSTRAINTS + "/items?bbox=8.50,47.30,8.60,47.40"));

        assertUses("constraint_version_sky");
    }

    @Test
    void constraints_at_a_time() {
        asked(api.get(Api.CONSTRAINTS + "/items?datetime=2020-02-01T00:00:00Z"));

        assertUses("constraint_version_effective");
    }

    @Test
    void ones_own_subscriptions() {
        asked(own(""));

        assertUses("subscription_version_manager");
    }

    @Test
    void ones_own_subscriptions_in_a_box() {
        asked(own("?bbox=8.50,47.30,8.60,47.40"));

        assertUses("subscription_version_sky");
    }

    private Api.Answer own(String query) {
        return api.getAs("uss1", "utm.strategic_coordination", Api.SUBSCRIPTIONS + "/items" + query);
    }

    private static void asked(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
    }

    private void assertUses(String index) {
        var table = index.substring(0, index.lastIndexOf('_'));
        assertThat(plan("order by")).contains(index).doesNotContain("Seq Scan on " + table);
    }
}
