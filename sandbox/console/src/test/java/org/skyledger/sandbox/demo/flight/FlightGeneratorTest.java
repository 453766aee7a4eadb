package org.skyledger.sandbox.demo.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.skyledger.events.volume.Polygon;
import org.skyledger.events.volume.TimeRange;

class FlightGeneratorTest {

    private static final Instant BASE = Instant.parse("2026-03-04T05:06:07Z");
    private static final List<String> USSES = List.of("uss1", "uss2", "uss3");

    @Test
    void the_same_seed_and_time_give_the_same_flights() {
        assertThat(flights(7, BASE, 0.2, 200)).isEqualTo(flights(7, BASE, 0.2, 200));
    }

    @Test
    void another_seed_gives_other_flights() {
        assertThat(flights(7, BASE, 0.2, 20)).doesNotContainAnyElementsOf(flights(8, BASE, 0.2, 20));
    }

    @Test
    void another_time_moves_the_flights_and_gives_them_new_ids() {
        var hour = Duration.ofHours(1);
        var now = flights(7, BASE, 0.2, 100);
        var later = flights(7, BASE.plus(hour), 0.2, 100);
        for (int i = 0; i < now.size(); i++) {
            assertThat(later.get(i).intent()).isNotEqualTo(now.get(i).intent());
            assertThat(later.get(i).steps()).isEqualTo(now.get(i).steps());
            for (int j = 0; j < now.get(i).extents().size(); j++) {
                var here = now.get(i).extents().get(j);
                var there = later.get(i).extents().get(j);
                assertThat(there.outline()).isEqualTo(here.outline());
                assertThat(there.altitude()).isEqualTo(here.altitude());
                assertThat(there.time())
                        .isEqualTo(new TimeRange(
                                here.time().start().plus(hour),
                                here.time().end().plus(hour)));
            }
        }
    }

    /** The value types refuse repeated vertices, crossing edges and times or altitudes that run backwards. */
    @Property(tries = 60)
    void every_flight_is_valid_low_and_soon(@ForAll long seed) {
        for (var flight : flights(seed, BASE, 0.5, 50)) {
            assertThat(flight.intent().version()).isEqualTo(4);
            assertThat(flight.intent().variant()).isEqualTo(2);
            assertThat(flight.extents()).allSatisfy(volume -> {
                assertThat(volume.altitude().upperMeters() - volume.altitude().lowerMeters())
                        .isBetween(20.0, 50.0);
                assertThat(volume.time().start()).isBetween(BASE, BASE.plus(Duration.ofMinutes(150)));
            });
            var whole = flight.extents().stream()
                    .map(volume -> volume.time())
                    .reduce(TimeRange::span)
                    .orElseThrow();
            assertThat(Duration.between(whole.start(), whole.end()))
                    .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(60).plusSeconds(1));
            assertThat(flight.delayed().extents()).hasSameSizeAs(flight.extents());
        }
    }

    @Property(tries = 20)
    void a_share_of_the_flights_is_left_standing(@ForAll long seed) {
        assertThat(flights(seed, BASE, 0, 100)).noneMatch(Flight::left);
        assertThat(flights(seed, BASE, 1, 100)).allMatch(Flight::left);
    }

    @Test
    void many_flights_meet_at_a_few_places() {
        var perPlace = flights(7, BASE, 0.2, 1_000).stream()
                .collect(Collectors.groupingBy(Flight::place, Collectors.counting()));
        var busy = perPlace.values().stream().filter(n -> n > 30).toList();
        assertThat(busy).hasSizeBetween(6, 8);
        assertThat(perPlace.size()).isGreaterThan(200);
    }

    @Test
    void every_kind_and_every_step_occurs() {
        var flights = flights(7, BASE, 0.2, 500);
        assertThat(flights.stream().map(Flight::kind)).contains(FlightKind.values());
        assertThat(flights.stream().flatMap(flight -> flight.steps().stream())).contains(Step.values());
        assertThat(flights.stream().map(Flight::uss)).containsAll(USSES);
        assertThat(flights.stream().flatMap(flight -> flight.extents().stream()))
                .anyMatch(volume -> volume.outline() instanceof Polygon);
    }

    private static List<Flight> flights(long seed, Instant base, double left, int count) {
        var generator =
                new FlightGenerator(seed, base, USSES, new FlightGenerator.Pattern(left, Duration.ofMinutes(90)));
        return Stream.generate(generator::next).limit(count).toList();
    }
}
