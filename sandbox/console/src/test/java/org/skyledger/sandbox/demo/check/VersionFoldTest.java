package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.volume.AltitudeRange;

class VersionFoldTest {

    private final List<LedgerRecord> rows = Rows.of(planned(A), planned(B), activated(A), ended(B));

    @Test
    void each_version_stands_until_the_next_or_the_end() {
        assertThat(fold(rows).versions())
                .containsExactlyInAnyOrder(
                        version(A, 1, 1, "Accepted", 3L),
                        version(B, 2, 1, "Accepted", 4L),
                        version(A, 3, 2, "Activated", null));
    }

    @Test
    void what_has_not_ended_stands_in_its_cells() {
        var standing = version(A, 3, 2, "Activated", null);
        assertThat(fold(rows).standingIntents()).containsExactly(standing);
        assertThat(fold(rows).cells())
                .containsOnlyKeys("47900c", "479014")
                .allSatisfy((_, there) -> assertThat(there).containsExactly(standing));
    }

    @Test
    void constraints_and_subscriptions_have_versions_and_stand_in_no_cell_of_the_sky() {
        var fold = fold(Rows.of(Rows.published(A), Rows.subscribed(B), Rows.removed(A), Rows.unsubscribed(B)));
        assertThat(fold.versions())
                .extracting(Version::view, Version::position, Version::version, Version::state, Version::recordedUntil)
                .containsExactlyInAnyOrder(
                        tuple(View.CONSTRAINTS, 1L, "1", "", recorded(3)),
                        tuple(View.SUBSCRIPTIONS, 2L, "first", "t f t", recorded(4)));
        assertThat(fold(Rows.of(Rows.published(A), Rows.subscribed(B))).cells()).isEmpty();
    }

    @Test
    void events_of_later_versions_are_passed_over() {
        rows.add(Rows.record(5, B, 2, "org.skyledger.events.later.Thing", 1, Rows.START, "{}", Hash.GENESIS));
        assertThat(fold(rows).versions()).hasSize(3);
    }

    private static VersionFold fold(List<LedgerRecord> rows) {
        var fold = new VersionFold();
        rows.forEach(fold::accept);
        return fold;
    }

    private static Version version(UUID intent, long position, int version, String state, @Nullable Long closedBy) {
        return new Version(
                View.INTENTS,
                intent,
                position,
                Integer.toString(version),
                state,
                "uss1",
                recorded(position),
                closedBy == null ? null : recorded(closedBy),
                Rows.START.plus(Duration.ofHours(1)),
                Rows.START.plus(Duration.ofHours(2)),
                new AltitudeRange(450, 500));
    }

    private static Instant recorded(long position) {
        return Rows.START.plusMillis(position);
    }
}
