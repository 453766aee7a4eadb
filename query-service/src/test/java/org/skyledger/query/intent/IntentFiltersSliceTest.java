package org.skyledger.query.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySlice
class IntentFiltersSliceTest {

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    @BeforeEach
    void clear() {
        sky.clear();
    }

    @Nested
    class Bbox {

        @Test
        void selects_what_touches_the_box() {
            var inside = sky.intent().over(8.1, 47.1, 8.2, 47.2).record();
            var across = sky.intent().over(8.9, 47.9, 9.5, 48.5).record();
            var touching = sky.intent().over(7, 47, 8, 48).record();
            sky.intent().over(9.1, 47, 9.2, 48).record();

            assertThat(api.intents("bbox=8,47,9,48").ids())
                    .containsExactlyInAnyOrder(inside.id(), across.id(), touching.id());
        }

        @Test
        void goes_by_the_outline_and_not_by_the_box_around_it() {
            sky.intent().outline("MULTIPOLYGON(((0 0,10 0,0 10,0 0)))").record();

            assertThat(api.intents("bbox=9,9,10,10").ids()).isEmpty();
            assertThat(api.intents("bbox=1,1,2,2").ids()).hasSize(1);
        }

        @Test
        void crosses_the_antimeridian_when_west_is_greater_than_east() {
            var west = sky.intent().over(178, -18, 179, -17).record();
            var east = sky.intent().over(-179, -18, -178, -17).record();
            var across = sky.intent()
                    .outline("MULTIPOLYGON(((179.5 -18,180 -18,180 -17,179.5 -17,179.5 -18)),"
                            + "((-180 -18,-179.5 -18,-179.5 -17,-180 -17,-180 -18)))")
                    .record();
            sky.intent().over(0, -18, 1, -17).record();

            assertThat(api.intents("bbox=177,-20,-177,-10").ids())
                    .containsExactlyInAnyOrder(west.id(), east.id(), across.id());
            assertThat(api.intents("bbox=179.2,-20,-179.7,-10").ids()).containsExactly(across.id());
            assertThat(api.intents("bbox=-180,-20,-179.7,-10").ids()).containsExactly(across.id());
        }

        @Test
        void reaches_the_poles() {
            var north = sky.intent()
                    .outline("MULTIPOLYGON(((-180 89,180 89,180 90,-180 90,-180 89)))")
                    .record();
            sky.intent().over(0, 80, 10, 81).record();

            assertThat(api.intents("bbox=100,89.5,101,90").ids()).containsExactly(north.id());
            assertThat(api.intents("bbox=-180,90,180,90").ids()).containsExactly(north.id());
            assertThat(api.intents("bbox=-180,-90,180,-60").ids()).isEmpty();
        }

        @Test
        void may_be_the_whole_world() {
            var intent = sky.intent().record();

            assertThat(api.intents("bbox=-180,-90,180,90").ids()).containsExactly(intent.id());
        }

        @Test
        void may_be_a_point_or_a_line() {
            var intent = sky.intent().over(8, 47, 9, 48).record();

            assertThat(api.intents("bbox=8.5,47.5,8.5,47.5").ids()).containsExactly(intent.id());
            assertThat(api.intents("bbox=8.5,46,8.5,49").ids()).containsExactly(intent.id());
            assertThat(api.intents("bbox=7,46,7,49").ids()).isEmpty();
        }

        @Test
        void with_six_numbers_selects_altitudes_that_touch_too() {
            var low = sky.intent().altitude(100, 200).record();
            var high = sky.intent().altitude(200, 300).record();

            assertThat(api.intents("bbox=8,47,0,9,48,150").ids()).containsExactly(low.id());
            assertThat(api.intents("bbox=8,47,200,9,48,200").ids()).containsExactlyInAnyOrder(low.id(), high.id());
            assertThat(api.intents("bbox=8,47,301,9,48,1e6").ids()).isEmpty();
        }
    }

    @Nested
    class Datetime {

        @BeforeEach
        void one_hour() {
            sky.intent().between("2020-02-01T10:00:00Z", "2020-02-01T11:00:00Z").record();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2020-02-01T10:30:00Z",
                    "2020-02-01T10:00:00Z",
                    "2020-02-01T11:00:00Z",
                    "2020-02-01T12:30:00%2B02:00",
                    "2020-02-01T11:00:00Z/2020-02-01T12:00:00Z",
                    "2020-02-01T10:59:59Z/..",
                    "../2020-02-01T10:00:00Z",
                    "/2020-02-01T10:00:00Z",
                    "2020-02-01T11:00:00Z/",
                    "../..",
                })
        void selects_what_applies_then_both_ends_included(String datetime) {
            assertThat(api.intents("datetime=" + datetime).ids()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2020-02-01T09:59:59.999999Z",
                    "2020-02-01T11:00:00.000001Z",
                    "2020-02-01T12:00:00Z/..",
                    "../2020-01-01T00:00:00Z",
                    "0000-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                })
        void leaves_out_what_applies_at_another_time(String datetime) {
            assertThat(api.intents("datetime=" + datetime).ids()).isEmpty();
        }
    }

    @Test
    void state_selects_any_of_the_states() {
        var accepted = sky.intent().record();
        var contingent = sky.intent().state("Contingent").record();
        sky.intent().state("Activated").record();

        assertThat(api.intents("state=Contingent").ids()).containsExactly(contingent.id());
        assertThat(api.intents("state=Contingent,Accepted").ids())
                .containsExactlyInAnyOrder(accepted.id(), contingent.id());
        assertThat(api.intents("state=Nonconforming").ids()).isEmpty();
    }

    @Test
    void manager_selects_by_the_exact_name() {
        var intent = sky.intent().manager("uss ü'1").record();
        sky.intent().manager("uss").record();

        assertThat(api.intents("manager=uss%20%C3%BC'1").ids()).containsExactly(intent.id());
        assertThat(api.intents("manager=USS").ids()).isEmpty();
    }

    @Test
    void all_filters_hold_together() {
        var wanted = sky.intent().manager("a").state("Activated").record();
        sky.intent().manager("a").state("Accepted").record();
        sky.intent().manager("b").state("Activated").record();
        sky.intent().manager("a").state("Activated").over(0, 0, 1, 1).record();

        var query = "manager=a&state=Activated&bbox=8,47,9,48&datetime=2020-02-01T10:30:00Z";
        assertThat(api.intents(query).ids()).containsExactly(wanted.id());
    }
}
