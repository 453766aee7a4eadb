package org.skyledger.sandbox.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.check.Rows.A;
import static org.skyledger.sandbox.demo.check.Rows.B;
import static org.skyledger.sandbox.demo.check.Rows.activated;
import static org.skyledger.sandbox.demo.check.Rows.ended;
import static org.skyledger.sandbox.demo.check.Rows.planned;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skyledger.events.Hash;
import org.skyledger.events.LedgerRecord;
import org.skyledger.events.volume.AltitudeRange;

class IntentFoldTest {

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
        assertThat(fold(rows).standing()).containsExactly(standing);
        assertThat(fold(rows).cells())
                .containsOnlyKeys("47900c", "479014")
                .allSatisfy((_, there) -> assertThat(there).containsExactly(standing));
    }

    @Test
    void events_of_other_features_and_of_later_versions_are_passed_over() {
        rows.add(Rows.record(5, B, 2, "org.skyledger.events.later.Thing", 1, Rows.START, "{}", Hash.GENESIS));
        assertThat(fold(rows).versions()).hasSize(3);
    }

    @Test
    void a_view_with_a_wrong_state_a_lost_and_an_invented_version_disagrees() {
        var expected = byPosition(fold(rows));
        var actual = byPosition(fold(rows));
        actual.put(1L, version(A, 1, 1, "Contingent", 3L));
        actual.remove(2L);
        actual.put(9L, version(B, 9, 1, "Accepted", null));
        var found = Maps.compare("view", expected, actual);
        assertThat(found.compared()).isEqualTo(3);
        assertThat(found.disagreements()).isEqualTo(3);
        assertThat(found.first())
                .anySatisfy(line -> assertThat(line).startsWith("1 is").contains("Contingent"))
                .anySatisfy(line -> assertThat(line).startsWith("2 is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("9 should not be there"));
    }

    @Test
    void a_view_that_is_the_same_agrees() {
        assertThat(Maps.compare("view", byPosition(fold(rows)), byPosition(fold(rows)))
                        .agrees())
                .isTrue();
    }

    private static Map<Long, IntentVersion> byPosition(IntentFold fold) {
        return fold.versions().collect(Collectors.toMap(IntentVersion::position, Function.identity()));
    }

    private static IntentFold fold(List<LedgerRecord> rows) {
        var fold = new IntentFold();
        rows.forEach(fold::accept);
        return fold;
    }

    private static IntentVersion version(
            UUID intent, long position, int version, String state, @Nullable Long closedBy) {
        return new IntentVersion(
                intent,
                position,
                version,
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
