package org.skyledger.projection.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;

class ConstraintProjectorSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();
    private static final String TABLE = "constraint_version";

    private final Histories histories = new Histories();

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @Test
    void a_published_constraint_becomes_an_open_version() {
        var restriction = histories.restriction("A").between(100, 250.5).published();
        project();

        assertThat(VIEWS.rows(TABLE, "entity, position, version, manager, uss_base_url"))
                .containsExactly("(" + restriction.id() + ",1,1,authority1,https://authority1.example)");
        assertThat(VIEWS.rows(TABLE, "lower_altitude_meters, upper_altitude_meters"))
                .containsExactly("(100,250.5)");
        assertThat(VIEWS.holds(TABLE, """
                recorded = tstzrange('2026-03-01T12:00:00.001Z', null)
                    and effective = '[2026-03-01T12:00:00Z,2026-03-01T13:00:00Z]'
                    and ST_Contains(geometry, ST_Point(8, 47, 4326)) and volumes[0]['outline']['type'] = '"Circle"'
                """)).isTrue();
    }

    @Test
    void each_event_closes_the_version_before_it_and_a_removal_opens_none() {
        var modified = histories.restriction("A").published();
        var removed = histories.restriction("B").published();
        project();
        modified.modified();
        removed.removed();
        histories.restriction("C").published().modified().lapsed();
        project();

        assertThat(VIEWS.lives(TABLE, "version"))
                .containsExactly("1: 1-3 1", "2: 2-4 1", "3: 3- 2", "5: 5-6 1", "6: 6-7 2");
    }

    @Test
    void intents_and_subscriptions_pass_by() {
        histories.flight("F").planned();
        histories.wish("W").created();
        project();

        assertThat(VIEWS.rows(TABLE, "entity")).isEmpty();
    }

    @Test
    void no_ovn_reaches_the_view() {
        histories.restriction("A").published();
        project();

        assertThat(VIEWS.rows()).isNotEmpty().noneMatch(row -> row.contains("ovn"));
    }

    private void project() {
        Deliveries.deliver(Topic.of(histories).records(), VIEWS.constraints());
    }
}
