package org.skyledger.query.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.skyledger.query.PlansSlice;

/** A condition that a caller wrote, and an order that a caller chose, use the indexes that ours use. */
class FilterPlansSliceTest extends PlansSlice {

    @Test
    void a_geometry_is_found_through_the_index_of_the_sky() {
        asked("filter=" + encoded("S_INTERSECTS(geometry, BBOX(8.5, 47.3, 8.6, 47.4))"));

        assertUses("intent_version_sky");
    }

    @Test
    void a_geometry_among_other_conditions_is_found_through_the_index_of_the_sky() {
        asked("filter="
                + encoded("(state = 'Accepted' OR lower_altitude_meters < 50)"
                        + " AND S_WITHIN(geometry, BBOX(8.5, 47.3, 8.6, 47.4))"));

        assertUses("intent_version_sky");
    }

    @Test
    void a_time_is_found_through_the_index_of_times() {
        asked("filter=" + encoded("T_INTERSECTS(INTERVAL(time_start, time_end), TIMESTAMP('2020-02-01T00:00:00Z'))"));

        assertUses("intent_version_effective");
    }

    @Test
    void a_manager_is_found_through_the_index_of_managers() {
        asked("filter=" + encoded("manager = 'nobody'"));

        assertUses("intent_version_manager");
    }

    @Test
    void the_next_page_in_the_order_of_managers_begins_in_the_middle_of_their_index() {
        var next = api.intents("sortby=manager").links("next").getFirst();
        assertThat(api.get(next).status()).isEqualTo(200);

        assertThat(plan())
                .contains("intent_version_manager", "Index Cond: (manager >= 'uss")
                .doesNotContain("Sort", "Seq Scan");
    }

    private void asked(String query) {
        var answer = api.intents(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, UTF_8);
    }

    private void assertUses(String index) {
        assertThat(plan()).contains(index).doesNotContain("Seq Scan");
    }

    private String plan() {
        return plan("order by");
    }
}
