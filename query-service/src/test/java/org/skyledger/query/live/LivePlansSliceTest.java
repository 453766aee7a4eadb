package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.PlansSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The statements by which a reader catches up, explained over enough rows to make a scan the worse choice. */
@TestPropertySource(properties = "skyledger.live.poll=50ms")
class LivePlansSliceTest extends PlansSlice {

    @Autowired
    ApplicationContext service;

    /** The first finds what began, the second what ended. */
    @ParameterizedTest
    @CsvSource({
        "intent_version, 1_0.position>, intent_version_opened",
        "intent_version, 1_0.end_position>, intent_version_ended",
        "constraint_version, 1_0.position>, constraint_version_opened",
        "constraint_version, 1_0.end_position>, constraint_version_ended",
    })
    void what_was_missed_is_found_through_the_indexes_of_positions(String table, String condition, String index) {
        try (var feed = Feed.open(service, "last-event-id=" + (ROWS - 10))) {
            assertThat(feed.rest()).hasSize(2 * 10);
        }

        assertThat(plan(table, condition)).contains(index).doesNotContain("Seq Scan");
    }
}
