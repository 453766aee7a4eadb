package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skyledger.query.Executed;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.skyledger.sandbox.backing.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The statements by which a reader catches up, explained over enough rows to make a scan the worse choice. */
@QuerySlice
@TestPropertySource(properties = "skyledger.live.poll=50ms")
class LivePlansSliceTest {

    private static final int ROWS = 20_000;

    @Autowired
    ApplicationContext service;

    @Autowired
    Sky sky;

    @Autowired
    Executed executed;

    @Autowired
    Database database;

    /** The first finds what began, the second what ended. */
    @ParameterizedTest
    @CsvSource({
        "intent_version, 1_0.position>, intent_version_opened",
        "intent_version, 1_0.end_position>, intent_version_ended",
        "constraint_version, 1_0.position>, constraint_version_opened",
        "constraint_version, 1_0.end_position>, constraint_version_ended",
    })
    void what_was_missed_is_found_through_the_indexes_of_positions(String table, String condition, String index) {
        sky.clear();
        sky.crowd(ROWS);
        executed.forget();
        try (var feed = Feed.open(service, "last-event-id=" + (ROWS - 10))) {
            assertThat(feed.rest()).hasSize(2 * 10);
        }

        assertThat(executed.plan(database, table, condition)).contains(index).doesNotContain("Seq Scan");
    }
}
