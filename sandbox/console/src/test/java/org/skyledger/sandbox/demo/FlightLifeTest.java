package org.skyledger.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skyledger.sandbox.demo.flight.Step.ACTIVATE;
import static org.skyledger.sandbox.demo.flight.Step.DECLARE_CONTINGENT;
import static org.skyledger.sandbox.demo.flight.Step.DECLARE_NONCONFORMING;
import static org.skyledger.sandbox.demo.flight.Step.MODIFY;
import static org.skyledger.sandbox.demo.flight.Step.PLAN;
import static org.skyledger.sandbox.demo.flight.Step.RESTORE;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyledger.events.volume.AltitudeRange;
import org.skyledger.events.volume.Circle;
import org.skyledger.events.volume.LatLng;
import org.skyledger.events.volume.TimeRange;
import org.skyledger.events.volume.Volume4D;
import org.skyledger.sandbox.demo.dss.Dss;
import org.skyledger.sandbox.demo.flight.Flight;
import org.skyledger.sandbox.demo.flight.FlightKind;
import org.skyledger.sandbox.demo.flight.Step;

class FlightLifeTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static final String STRANGER = "00000000-0000-4000-8000-000000000007";

    private StubDss stub;
    private Tally tally;
    private Crew crew;

    @BeforeEach
    void start() throws IOException {
        stub = new StubDss();
        tally = new Tally();
        crew = crew();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_flight_goes_through_its_steps_and_ends() throws InterruptedException {
        assertThat(life("uss1", false, PLAN, MODIFY, ACTIVATE, DECLARE_NONCONFORMING, RESTORE)
                        .live())
                .isTrue();
        assertThat(stub.states()).isEmpty();
        assertThat(stub.puts())
                .extracting(put -> put.get("state").asString())
                .containsExactly("Accepted", "Accepted", "Activated", "Nonconforming", "Activated");
        assertThat(stub.puts())
                .extracting(put -> put.has("new_subscription"))
                .containsExactly(false, false, true, true, true);
        assertThat(tally.of(Count.ACCEPTED)).isEqualTo(1);
        assertThat(tally.of(Count.MODIFIED)).isEqualTo(1);
        assertThat(tally.of(Count.RESTORED)).isEqualTo(1);
        assertThat(tally.of(Count.ENDED)).isEqualTo(1);
        assertThat(stub.tokens()).isEqualTo(1);
    }

    @Test
    void extents_have_the_shape_of_the_standard() throws InterruptedException {
        life("uss1", false, PLAN, MODIFY).live();
        assertThat(stub.puts().getFirst().get("extents").get(0)).hasToString("""
                {"volume":{"outline_circle":{"center":{"lat":47.0,"lng":8.0},"radius":{"value":300.0,"units":"M"}},\
                "altitude_lower":{"value":450.0,"reference":"W84","units":"M"},\
                "altitude_upper":{"value":500.0,"reference":"W84","units":"M"}},\
                "time_start":{"value":"2026-03-04T12:00:00Z","format":"RFC3339"},\
                "time_end":{"value":"2026-03-04T12:30:00Z","format":"RFC3339"}}""");
        assertThat(stub.puts()
                        .getLast()
                        .get("extents")
                        .get(0)
                        .get("time_start")
                        .get("value")
                        .asString())
                .isEqualTo("2026-03-04T12:05:00Z");
    }

    @Test
    void a_flight_that_is_left_stays_in_the_sky() throws InterruptedException {
        var life = life("uss1", true, PLAN, ACTIVATE, DECLARE_CONTINGENT);
        assertThat(life.live()).isTrue();
        assertThat(stub.states()).containsExactly("Contingent");
        assertThat(life.mayStand()).isTrue();
        assertThat(crew.network().standing()).isEqualTo(1);
        assertThat(tally.of(Count.LEFT)).isEqualTo(1);
    }

    @Test
    void told_of_a_neighbour_it_asks_the_neighbour_and_tries_again() throws InterruptedException {
        life("uss1", true, PLAN).live();
        assertThat(life("uss2", true, PLAN, ACTIVATE).live()).isTrue();
        assertThat(stub.puts()).extracting(put -> put.get("key").size()).containsExactly(0, 0, 1, 1);
        assertThat(tally.of(Count.CONFLICTS_MET)).isEqualTo(1);
        assertThat(tally.of(Count.CONFLICTS_RESOLVED)).isEqualTo(1);
    }

    @Test
    void knows_its_own_flights_without_asking() throws InterruptedException {
        life("uss1", true, PLAN).live();
        life("uss1", true, PLAN).live();
        assertThat(tally.of(Count.CONFLICTS_MET)).isZero();
    }

    @Test
    void a_neighbour_that_an_earlier_run_planned_is_looked_up_by_its_manager() throws InterruptedException {
        stub.plant(UUID.randomUUID().toString(), "uss2");
        assertThat(life("uss1", true, PLAN).live()).isTrue();
        assertThat(tally.of(Count.CONFLICTS_RESOLVED)).isEqualTo(1);
    }

    @Test
    void gives_up_when_a_neighbour_belongs_to_a_stranger() throws InterruptedException {
        stub.plant(UUID.randomUUID().toString(), "stranger");
        assertThat(life("uss1", false, PLAN).live()).isTrue();
        assertThat(tally.refused()).containsOnly(Map.entry("a neighbour's manager could not be asked", 1L));
        assertThat(tally.unexpected()).isEmpty();
        assertThat(tally.of(Count.ENDED)).isZero();
    }

    @Test
    void a_flight_that_may_not_take_off_is_taken_out_of_the_sky() throws InterruptedException {
        var life = new FlightLife(
                new Crew(crew.dss(), crew.network(), tally, crew.latencies(), () -> stub.plant(STRANGER, "stranger")),
                flight("uss1", false, PLAN, ACTIVATE));
        assertThat(life.live()).isTrue();
        assertThat(stub.states()).containsExactly("Accepted");
        assertThat(crew.network().standing()).isZero();
        assertThat(tally.of(Count.ENDED)).isEqualTo(1);
    }

    @Test
    void an_unexpected_status_is_counted_and_ends_the_flight() throws InterruptedException {
        stub.fail(1);
        assertThat(life("uss1", false, PLAN, ACTIVATE).live()).isFalse();
        assertThat(tally.unexpected()).containsOnly(Map.entry("plan 503", 1L));
        assertThat(tally.examples()).containsEntry("plan 503", "not now");
        assertThat(stub.states()).isEmpty();
    }

    @Test
    void an_intent_whose_fate_is_unknown_is_looked_up_and_removed_when_the_dss_answers_again()
            throws InterruptedException {
        var life = new FlightLife(
                new Crew(crew.dss(), crew.network(), tally, crew.latencies(), () -> stub.fail(2)),
                flight("uss1", false, PLAN, ACTIVATE));
        assertThat(life.live()).isFalse();
        assertThat(stub.states()).containsExactly("Accepted");
        assertThat(life.mayStand()).isTrue();
        assertThat(life.end()).isTrue();
        assertThat(stub.states()).isEmpty();
        assertThat(life.mayStand()).isFalse();
    }

    @Test
    void nobody_at_home_is_counted_too() throws InterruptedException {
        stub.close();
        assertThat(life("uss1", false, PLAN).live()).isFalse();
        assertThat(tally.unexpected()).containsOnly(Map.entry("plan unanswered", 1L));
    }

    @Test
    void many_flights_at_once_find_their_way_around_each_other() throws InterruptedException {
        var usses = List.of("uss1", "uss2", "uss3");
        var count = new int[1];
        new Traffic(crew, new Departures(0, false), 6, 4)
                .run(60, () -> flight(usses.get(count[0]++ % 3), count[0] % 5 == 0, PLAN, MODIFY, ACTIVATE));
        assertThat(tally.unexpected()).isEmpty();
        assertThat(tally.of(Count.CONFLICTS_RESOLVED)).isPositive();
        assertThat(tally.of(Count.LEFT)).isLessThanOrEqualTo(12);
        assertThat(stub.states())
                .hasSizeLessThanOrEqualTo(4)
                .hasSize(crew.network().standing());
    }

    @Test
    void when_all_fails_the_rest_is_not_tried() throws InterruptedException {
        stub.close();
        new Traffic(crew, new Departures(0, false), 4, 4).run(10_000, () -> flight("uss1", false, PLAN));
        assertThat(tally.unexpected().values().stream().mapToLong(n -> n).sum()).isBetween(50L, 60L);
    }

    private Crew crew() {
        var dss = new Dss(stub.url(), stub.url(), "localhost");
        return new Crew(dss, new UssNetwork(dss, List.of("uss1", "uss2", "uss3")), tally, new Latencies(), () -> {});
    }

    private FlightLife life(String uss, boolean left, Step... steps) {
        return new FlightLife(crew, flight(uss, left, steps));
    }

    private static Flight flight(String uss, boolean left, Step... steps) {
        var volume = new Volume4D(
                new Circle(new LatLng(47, 8), 300),
                new AltitudeRange(450, 500),
                new TimeRange(NOON, NOON.plusSeconds(1800)));
        return new Flight(UUID.randomUUID(), uss, FlightKind.SURVEY, "LSZH", List.of(volume), List.of(steps), left);
    }
}
