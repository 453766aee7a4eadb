package org.skyledger.projection.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;

class SubscriptionProjectorSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();
    private static final String TABLE = "subscription_version";

    private final Histories histories = new Histories();

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @Test
    void a_created_subscription_becomes_an_open_version() {
        var wish = histories.wish("A").forConstraintsToo().created();
        project();

        assertThat(VIEWS.rows(TABLE, "entity, position, version, manager, uss_base_url"))
                .containsExactly("(" + wish.id() + ",1,version-0,uss1,https://uss1.example/notify)");
        assertThat(VIEWS.rows(TABLE, "notify_for_operational_intents, notify_for_constraints, implicit"))
                .containsExactly("(t,t,f)");
        assertThat(VIEWS.rows(TABLE, "lower_altitude_meters, upper_altitude_meters"))
                .containsExactly("(0,3000)");
        assertThat(VIEWS.holds(TABLE, """
                recorded = tstzrange('2026-03-01T12:00:00.001Z', null)
                    and effective = '[2026-03-01T12:00:00Z,2026-03-01T13:00:00Z]'
                    and ST_Contains(geometry, ST_Point(8, 47, 4326)) and volumes[0]['outline']['type'] = '"Circle"'
                """)).isTrue();
    }

    @Test
    void an_implicit_one_grows_until_its_uss_changes_it() {
        histories.wish("A").implied().within(7_000).widened().modified();
        project();

        assertThat(VIEWS.lives(TABLE, "implicit")).containsExactly("1: 1-2 t", "2: 2-3 t", "3: 3- f");
    }

    @Test
    void each_event_closes_the_version_before_it_and_an_end_opens_none() {
        var modified = histories.wish("A").created();
        var removed = histories.wish("B").created();
        project();
        modified.modified();
        removed.removed();
        histories.wish("C").created().expired();
        project();

        assertThat(VIEWS.lives(TABLE, "version"))
                .containsExactly("1: 1-3 version-0", "2: 2-4 version-0", "3: 3- version-1", "5: 5-6 version-0");
    }

    private void project() {
        Deliveries.deliver(Topic.of(histories).records(), VIEWS.subscriptions());
    }
}
