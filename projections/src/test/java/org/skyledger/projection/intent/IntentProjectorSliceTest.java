package org.skyledger.projection.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.intent.IntentState;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.Polygon;
import org.skyledger.projection.Deliveries;
import org.skyledger.projection.Histories;
import org.skyledger.projection.Topic;
import org.skyledger.projection.ViewDatabase;

class IntentProjectorSliceTest {

    private static final ViewDatabase VIEWS = ViewDatabase.fresh();
    private static final String TABLE = "intent_version";

    private final Histories histories = new Histories();

    @BeforeEach
    void clear() {
        VIEWS.clear();
    }

    @Test
    void a_planned_intent_becomes_an_open_version() {
        var flight = histories
                .flight("A")
                .between(400, 520)
                .during("2026-03-01T13:00:00.123456789Z", "2026-03-01T14:00:00Z")
                .planned();
        project();

        assertThat(rows("entity, position, version, state, manager, uss_base_url"))
                .containsExactly("(" + flight.id() + ",1,1,Accepted,uss1,https://uss1.example)");
        assertThat(rows("lower_altitude_meters, upper_altitude_meters")).containsExactly("(400,520)");
        assertThat(holds("recorded = tstzrange('2026-03-01T12:00:00.001Z', null)"))
                .isTrue();
        assertThat(holds("effective = '[2026-03-01T13:00:00.123456Z,2026-03-01T14:00:00Z]'"))
                .isTrue();
    }

    @Test
    void a_version_says_who_opened_it_and_who_closed_it_however_they_are_batched() {
        var flight = histories.flight("A").planned();
        project();
        flight.activated().ended();
        project();

        assertThat(rows("position, event, actor, end_position, end_event, end_actor"))
                .containsExactly(
                        "(1,org.skyledger.events.intent.IntentPlanned,uss1,2,org.skyledger.events.intent.IntentActivated,uss1)",
                        "(2,org.skyledger.events.intent.IntentActivated,uss1,3,org.skyledger.events.intent.IntentEnded,uss1)");
    }

    @Test
    void a_version_says_why_when_its_actor_did() {
        histories.flight("A").because("rain").planned();
        histories.flight("B").planned();
        project();

        assertThat(rows("position, reason, end_position, end_event, end_actor, end_reason"))
                .containsExactly("(1,rain,,,,)", "(2,,,,,)");
    }

    @Test
    void the_volumes_are_kept_as_they_were_recorded() {
        histories
                .flight("A")
                .over(new Circle(new LatLng(47, 8), 500))
                .between(400, 520)
                .during("2026-03-01T13:00:00Z", "2026-03-01T14:00:00Z")
                .planned();
        project();

        assertThat(holds("""
                volumes = '[{
                    "outline": {"type": "Circle", "center": {"lat": 47.0, "lng": 8.0}, "radiusMeters": 500.0},
                    "altitude": {"lowerMeters": 400.0, "upperMeters": 520.0},
                    "time": {"start": "2026-03-01T13:00:00Z", "end": "2026-03-01T14:00:00Z"}
                }]'
                """)).isTrue();
    }

    @Test
    void the_footprint_is_where_the_intent_is() {
        histories.flight("A").at(47, 8).planned();
        project();

        assertThat(holds("""
                ST_SRID(geometry) = 4326 and ST_Contains(geometry, ST_Point(8, 47, 4326))
                    and abs(ST_Area(geometry::geography) / (pi() * 500 ^ 2) - 1) < 0.01
                """)).isTrue();
    }

    @Test
    void postgis_too_finds_every_footprint_valid() {
        histories.flight("pole").over(new Circle(new LatLng(90, 0), 30)).planned();
        histories
                .flight("beside the pole")
                .over(new Circle(new LatLng(-89.999, 10), 300))
                .planned();
        histories
                .flight("antimeridian")
                .over(new Circle(new LatLng(0, 179.999), 5_000))
                .planned();
        histories
                .flight("corner")
                .over(new Circle(new LatLng(89.99, 180), 5_000))
                .planned();
        histories
                .flight("half the world")
                .over(new Circle(new LatLng(10, -170), 12_000_000))
                .planned();
        histories
                .flight("hairline")
                .over(new Polygon(List.of(new LatLng(0, 179), new LatLng(0, 180), new LatLng(0, -179))))
                .planned();
        histories
                .flight("several")
                .over(new Circle(new LatLng(0, 180), 900), new Circle(new LatLng(0, -179.99), 900))
                .planned();
        project();

        assertThat(holds("""
                ST_IsValid(geometry) and ST_XMin(geometry) >= -180 and ST_XMax(geometry) <= 180
                    and ST_YMin(geometry) >= -90 and ST_YMax(geometry) <= 90
                """)).isTrue();
    }

    @Test
    void each_event_closes_the_version_before_it() {
        histories.flight("A").planned();
        project();
        histories.flight("A").modified(IntentState.ACCEPTED);
        project();

        assertThat(lives()).containsExactly("1: 1-2 Accepted", "2: 2- Accepted");
    }

    @Test
    void several_versions_may_come_at_once() {
        var flight = histories.flight("A").planned();
        histories.flight("B").planned();
        project();
        flight.activated().nonconforming();
        histories.flight("C").planned().activated();
        flight.conformingAgain();
        project();

        assertThat(lives())
                .containsExactly(
                        "1: 1-3 Accepted",
                        "2: 2- Accepted",
                        "3: 3-4 Activated",
                        "4: 4-7 Nonconforming",
                        "5: 5-6 Accepted",
                        "6: 6- Activated",
                        "7: 7- Activated");
    }

    @Test
    void an_ended_intent_has_no_open_version() {
        histories.flight("A").planned();
        project();
        histories.flight("A").ended();
        histories.flight("B").planned().ended();
        project();

        assertThat(lives()).containsExactly("1: 1-2 Accepted", "3: 3-4 Accepted");
    }

    @Test
    void an_id_may_be_planned_again_after_its_end() {
        histories.flight("A").planned().ended().planned().contingent();
        project();

        assertThat(lives()).containsExactly("1: 1-2 Accepted", "3: 3-4 Accepted", "4: 4- Contingent");
    }

    @Test
    void no_ovn_reaches_the_view() {
        histories.flight("A").planned();
        project();

        assertThat(VIEWS.rows()).isNotEmpty().noneMatch(row -> row.contains("ovn"));
    }

    private void project() {
        Deliveries.deliver(Topic.of(histories).records(), VIEWS.intents());
    }

    private static List<String> lives() {
        return VIEWS.lives(TABLE, "state");
    }

    private static List<String> rows(String columns) {
        return VIEWS.rows(TABLE, columns);
    }

    private static boolean holds(String condition) {
        return VIEWS.holds(TABLE, condition);
    }
}
