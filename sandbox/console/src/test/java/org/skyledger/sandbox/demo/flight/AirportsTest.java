package org.skyledger.sandbox.demo.flight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skyledger.events.volume.LatLng;

class AirportsTest {

    private final Airports airports = Airports.load();

    @Test
    void there_are_thousands_and_hundreds_of_them_are_large() {
        assertThat(airports.all()).hasSizeGreaterThan(5_000);
        assertThat(airports.large()).hasSizeBetween(400, 600);
    }

    @Test
    void feet_became_metres() {
        assertThat(airports.all())
                .contains(new Airport("LSZH", true, new LatLng(47.45806, 8.54806), 432, "CH", "Zürich Airport"));
    }

    @Test
    void a_name_may_hold_a_comma() {
        assertThat(airports.all()).extracting(Airport::name).contains("Bergen Airport, Flesland");
    }

    @Test
    void neighbours_are_near_and_do_not_include_the_airport_itself() {
        var zurich = airports.all().stream()
                .filter(a -> a.ident().equals("LSZH"))
                .findFirst()
                .orElseThrow();
        assertThat(airports.near(zurich, 40_000))
                .extracting(Airport::ident)
                .contains("LSMD")
                .doesNotContain("LSZH", "LSZB");
    }
}
