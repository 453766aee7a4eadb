package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skyledger.query.Api;
import org.skyledger.query.PlansSlice;

/** The statements that the service really sends, explained over enough rows to make a scan the worse choice. */
class IntentPlansSliceTest extends PlansSlice {

    @Test
    void a_box_is_found_through_the_index_of_the_sky() {
        assertThat(api.intents("bbox=8.50,47.30,8.60,47.40").status()).isEqualTo(200);

        assertThat(plan("order by")).contains("intent_version_sky").doesNotContain("Seq Scan on intent_version");
    }

    @Test
    void a_box_across_the_antimeridian_is_found_through_the_index_in_two_pieces() {
        assertThat(api.intents("bbox=179.9,-10,-179.9,-9.9").status()).isEqualTo(200);

        assertThat(plan("order by"))
                .contains("BitmapOr")
                .contains("intent_version_sky")
                .doesNotContain("Seq Scan on intent_version");
    }

    @Test
    void a_time_is_found_through_the_index_of_times() {
        assertThat(api.intents("datetime=2020-02-01T00:00:00Z").status()).isEqualTo(200);

        assertThat(plan("order by")).contains("intent_version_effective").doesNotContain("Seq Scan on intent_version");
    }

    @Test
    void an_item_is_found_by_its_key() {
        assertThat(api.get(Api.INTENTS + "/items/" + new java.util.UUID(1, 2)).status())
                .isEqualTo(404);

        assertThat(plan("entity = ")).contains("intent_version_pkey").doesNotContain("Seq Scan on intent_version");
    }

    @Test
    void a_page_is_read_in_the_order_of_the_key() {
        assertThat(api.intents("limit=10").status()).isEqualTo(200);

        assertThat(plan("order by"))
                .contains("intent_version_current", "intent_version_ended")
                .doesNotContain("Seq Scan on intent_version");
    }

    @Test
    void a_box_in_the_past_is_found_through_the_index_of_the_sky() {
        assertThat(api.intents("bbox=8.50,47.30,8.60,47.40&as-of=2020-01-02T00:00:00Z")
                        .status())
                .isEqualTo(200);

        assertThat(plan("order by")).contains("intent_version_sky").doesNotContain("Seq Scan on intent_version");
    }

    @Test
    void a_managers_page_is_found_through_the_index_of_managers() {
        assertThat(api.intents("manager=uss3").status()).isEqualTo(200);

        assertThat(plan("order by")).contains("intent_version_manager").doesNotContain("Seq Scan on intent_version");
    }
}
