package org.skyledger.query.cql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.Api;
import org.skyledger.query.QuerySlice;
import org.skyledger.query.Sky;
import org.springframework.beans.factory.annotation.Autowired;

/** What the conformance classes of Part 3 and of CQL2 promise, over real items: one nest for each class. */
@QuerySlice
class CqlSliceTest {

    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";
    private static final String FEATURES_3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/";

    @Autowired
    Api api;

    @Autowired
    Sky sky;

    private UUID low;
    private UUID high;
    private UUID far;

    @BeforeEach
    void three_intents() {
        sky.clear();
        low = sky.intent()
                .manager("uss1")
                .state("Accepted")
                .over(8, 47, 9, 48)
                .altitude(0, 100)
                .between("2020-02-01T10:00:00Z", "2020-02-01T11:00:00Z")
                .record()
                .id();
        high = sky.intent()
                .manager("uss2")
                .state("Activated")
                .over(8, 47, 9, 48)
                .altitude(500, 600.5)
                .between("2020-02-01T11:00:00Z", "2020-02-01T13:00:00Z")
                .record()
                .id();
        far = sky.intent()
                .manager("o'uss_3%")
                .state("Activated")
                .over(-10, -10, -9, -9)
                .altitude(0, 50)
                .between("2020-03-01T00:00:00Z", "2020-03-02T00:00:00Z")
                .record()
                .id();
    }

    private Api.Answer filtered(String filter, String... more) {
        return api.intents("filter=" + URLEncoder.encode(filter, UTF_8) + String.join("", more));
    }

    private void assertSelects(String filter, String names) {
        var answer = filtered(filter);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.ids()).as(filter).containsExactlyInAnyOrderElementsOf(named(names));
    }

    private List<UUID> named(String names) {
        return names.isEmpty()
                ? List.of()
                : List.of(names.split(" ")).stream()
                        .map(name -> switch (name) {
                            case "low" -> low;
                            case "high" -> high;
                            case "far" -> far;
                            default -> throw new IllegalArgumentException(name);
                        })
                        .toList();
    }

    private void assertRefuses(Api.Answer answer, String detail) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.<String>at("$.type")).endsWith("/bad-parameter");
        assertThat(answer.<String>at("$.detail")).contains(detail);
    }

    @Test
    void the_classes_are_declared() {
        assertThat(api.get("/conformance").<List<String>>at("$.conformsTo"))
                .contains(
                        FEATURES_3 + "filter",
                        FEATURES_3 + "features-filter",
                        CQL2 + "cql2-text",
                        CQL2 + "basic-cql2",
                        CQL2 + "advanced-comparison-operators",
                        CQL2 + "basic-spatial-functions",
                        CQL2 + "basic-spatial-functions-plus",
                        CQL2 + "temporal-functions",
                        CQL2 + "property-property");
    }

    @Nested
    class FeaturesFilter {

        @Test
        void is_one_condition_among_the_others() {
            var filter = "state = 'Activated' OR manager = 'uss1'";

            assertThat(filtered(filter, "&bbox=8,47,9,48").ids()).containsExactlyInAnyOrder(low, high);
            assertThat(filtered(filter, "&bbox=8,47,9,48&manager=uss2&state=Activated")
                            .ids())
                    .containsExactly(high);
            assertThat(filtered("TRUE", "&as-of=" + Sky.time(1)).ids()).containsExactly(low);
        }

        @Test
        void is_kept_on_the_way_to_the_next_page() {
            var first = filtered("lower_altitude_meters < 100", "&limit=1");
            var second = api.get(first.links("next").getFirst());

            assertThat(List.of(first.ids().getFirst(), second.ids().getFirst())).containsExactlyInAnyOrder(low, far);
            assertThat(second.links("next")).isEmpty();
        }

        @Test
        void says_what_is_wrong_and_what_is_allowed() {
            assertRefuses(filtered("colour = 'red'"), "parameter filter: at character 1: there is no property");
            assertRefuses(filtered("colour = 'red'"), "allowed: state, version, position, manager");
            assertRefuses(filtered("state ="), "at character 8");
            assertRefuses(filtered(""), "at character 1");
        }

        @Test
        void may_name_just_what_the_queryables_list() {
            for (var collection : List.of("operational-intents", "constraints")) {
                Map<String, Object> listed =
                        api.get("/collections/" + collection + "/queryables").at("$.properties");
                assertThat(listed).containsKeys("manager", "geometry").doesNotContainKey("id");
                assertThat(listed.keySet())
                        .allSatisfy(name -> assertThat(api.get("/collections/" + collection + "/items?filter=" + name
                                                + "%20IS%20NOT%20NULL")
                                        .status())
                                .isEqualTo(200));
            }
        }

        @Test
        void does_not_name_the_id_by_which_an_item_is_found_without_a_filter() {
            assertRefuses(filtered("id = '" + far + "'"), "there is no property \"id\"");
        }

        @Test
        void is_in_the_one_language() {
            assertThat(filtered("TRUE", "&filter-lang=cql2-text").ids()).hasSize(3);
            assertRefuses(filtered("TRUE", "&filter-lang=cql2-json"), "allowed: cql2-text");
        }

        @Test
        void reads_coordinates_as_the_parameter_says() {
            var filter = "S_INTERSECTS(geometry, POINT(47.5 8.5))";

            assertThat(filtered(filter).ids()).isEmpty();
            assertThat(filtered(filter, "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326")
                            .ids())
                    .containsExactlyInAnyOrder(low, high);
            assertThat(filtered(
                                    "S_INTERSECTS(geometry, POINT(946215 6024072))",
                                    "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/3857")
                            .ids())
                    .containsExactlyInAnyOrder(low, high);
            assertRefuses(filtered(filter, "&filter-crs=EPSG:4326"), "parameter filter-crs");
        }

        @Test
        void narrows_constraints_and_ones_own_subscriptions_too() {
            sky.constraint().altitude(10, 20).record();
            var constraint = sky.constraint().altitude(30, 40).record();
            var subscription = sky.subscription().manager("uss1").record();
            sky.subscription().manager("uss2").record();

            assertThat(api.get(Api.CONSTRAINTS + "/items?filter=lower_altitude_meters%3E20")
                            .ids())
                    .containsExactly(constraint.id());
            // Whatever the filter says, others' subscriptions stay theirs.
            assertThat(api.getAs(
                                    "uss1",
                                    "utm.strategic_coordination",
                                    Api.SUBSCRIPTIONS
                                            + "/items?filter=implicit%20OR%20manager%3D%27uss2%27%20OR%20TRUE")
                            .ids())
                    .containsExactly(subscription.id());
        }
    }

    @Nested
    class BasicCql2 {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                state = 'Activated'                                  | high far
                state <> 'Activated'                                 | low
                manager = 'o''uss_3%'                                | far
                manager > 'uss1'                                     | high
                upper_altitude_meters = 600.5                        | high
                upper_altitude_meters = 100                          | low
                upper_altitude_meters >= 1.0e2                       | low high
                version = 1 AND position < 3                         | low high
                version = 1.5                                        | ~~
                time_start = TIMESTAMP('2020-02-01T11:00:00Z')       | high
                time_start < TIMESTAMP('2020-02-01T12:00:00+01:00')  | low
                time_start >= DATE('2020-03-01')                     | far
                state = 'Accepted' OR manager = 'uss2'               | low high
                NOT state = 'Accepted' AND NOT manager = 'uss2'      | far
                NOT (state = 'Accepted' OR manager = 'uss2')         | far
                state IS NULL                                        | ~~
                state IS NOT NULL AND geometry IS NOT NULL           | low high far
                TRUE                                                 | low high far
                FALSE                                                | ~~
                "state" = 'Accepted'                                 | low
                """)
        void compares_and_combines(String filter, String names) {
            assertSelects(filter, names);
        }

        @Test
        void knows_true_and_false() {
            sky.subscription().manager("uss1").record();
            var items = Api.SUBSCRIPTIONS + "/items?filter=";

            assertThat(api.getAs("uss1", "utm.strategic_coordination", items + "implicit")
                            .ids())
                    .hasSize(1);
            assertThat(api.getAs("uss1", "utm.strategic_coordination", items + "implicit%3Dfalse")
                            .ids())
                    .isEmpty();
        }
    }

    @Nested
    class PropertyProperty {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                time_start < time_end                       | low high far
                upper_altitude_meters < lower_altitude_meters | ~~
                position = position                         | low high far
                100 = upper_altitude_meters                 | low
                'a' = 'a'                                   | low high far
                1 > 2                                       | ~~
                S_EQUALS(geometry, geometry)                | low high far
                T_BEFORE(time_start, time_end)              | low high far
                """)
        void compares_whatever_stands_on_either_side(String filter, String names) {
            assertSelects(filter, names);
        }
    }

    @Nested
    class AdvancedComparisonOperators {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                manager LIKE 'uss%'                             | low high
                manager LIKE 'USS%'                             | ~~
                manager LIKE 'uss_'                             | low high
                manager LIKE '%\\_3\\%'                         | far
                manager NOT LIKE 'uss%'                         | far
                manager LIKE 'uss'                              | ~~
                upper_altitude_meters BETWEEN 50 AND 100        | low far
                upper_altitude_meters NOT BETWEEN 50 AND 100    | high
                state IN ('Activated', 'Contingent')            | high far
                state NOT IN ('Activated', 'Contingent')        | low
                upper_altitude_meters IN (100, 600.5)           | low high
                """)
        void like_between_and_in(String filter, String names) {
            assertSelects(filter, names);
        }
    }

    @Nested
    class BasicSpatialFunctions {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                S_INTERSECTS(geometry, POINT(8.5 47.5))      | low high
                S_INTERSECTS(geometry, POINT(9.5 47.5))      | ~~
                S_INTERSECTS(geometry, BBOX(-20, -20, 0, 0)) | far
                S_INTERSECTS(geometry, BBOX(170, -90, -9.5, 90)) | far
                S_INTERSECTS(BBOX(-180, -90, 180, 90), geometry) | low high far
                NOT S_INTERSECTS(geometry, POINT(8.5 47.5))  | far
                """)
        void intersects_points_and_boxes(String filter, String names) {
            assertSelects(filter, names);
        }
    }

    @Nested
    class BasicSpatialFunctionsPlus {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                S_INTERSECTS(geometry, LINESTRING(8.5 46, 8.5 49))                       | low high
                S_INTERSECTS(geometry, POLYGON((8.5 47.5, 30 47.5, 30 60, 8.5 47.5)))    | low high
                S_INTERSECTS(geometry, POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90),(7 46,10 46,10 49,7 49,7 46))) | far
                S_INTERSECTS(geometry, MULTIPOINT((0 0), (-9.5 -9.5)))                   | far
                S_INTERSECTS(geometry, MULTILINESTRING((0 0, 1 1), (8.5 46, 8.5 49)))    | low high
                S_INTERSECTS(geometry, MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((8 47,9 47,9 48,8 47)))) | low high
                S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(8.5 47.5), LINESTRING(-9.5 -20, -9.5 0))) | low high far
                S_INTERSECTS(geometry, GEOMETRYCOLLECTION(BBOX(8.2,47.2,8.6,47.6), BBOX(8.4,47.4,8.8,47.8)))  | low high
                S_INTERSECTS(geometry, GEOMETRYCOLLECTION(BBOX(8.2,47.2,8.5,47.6), BBOX(8.5,47.2,8.8,47.6)))  | low high
                """)
        void intersects_every_kind_of_geometry(String filter, String names) {
            assertSelects(filter, names);
        }
    }

    /** Beyond what is declared: the class of these wants them to take collections too. */
    @Nested
    class SpatialFunctions {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                S_DISJOINT(geometry, POINT(8.5 47.5))                       | far
                S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(8.5 47.5)))   | far
                S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(0 0), POINT(8.5 47.5)))   | far
                S_EQUALS(geometry, BBOX(8, 47, 9, 48))                      | low high
                S_TOUCHES(geometry, BBOX(9, 47, 10, 48))                    | low high
                S_WITHIN(geometry, BBOX(7, 46, 10, 49))                     | low high
                S_WITHIN(POINT(8.5 47.5), geometry)                         | low high
                S_OVERLAPS(geometry, BBOX(8.5, 47.5, 10, 49))               | low high
                S_CROSSES(LINESTRING(7 47.5, 10 47.5), geometry)            | low high
                S_CONTAINS(geometry, BBOX(8.2, 47.2, 8.3, 47.3))            | low high
                S_CONTAINS(geometry, BBOX(7, 46, 10, 49))                   | ~~
                """)
        void relate_geometries(String filter, String names) {
            assertSelects(filter, names);
        }
    }

    @Nested
    class TemporalFunctions {

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                T_AFTER(time_start, TIMESTAMP('2020-02-01T10:00:00Z'))                  | high far
                T_AFTER(time_start, DATE('2020-02-01'))                                 | far
                T_BEFORE(time_end, TIMESTAMP('2020-02-01T12:00:00Z'))                   | low
                T_DISJOINT(time_start, INTERVAL('2020-02-01', '2020-02-02'))            | far
                T_EQUALS(time_start, TIMESTAMP('2020-02-01T11:00:00Z'))                 | high
                T_INTERSECTS(time_start, DATE('2020-02-01'))                            | low high
                T_INTERSECTS(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T11:30:00Z', '..')) | high far
                T_INTERSECTS(INTERVAL(time_start, time_end), INTERVAL('..', '2020-02-01T11:00:00Z')) | low high
                T_DURING(INTERVAL(time_start, time_end), INTERVAL('2020-01-31', '2020-02-02')) | low high
                T_CONTAINS(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T10:10:00Z', '2020-02-01T10:20:00Z')) | low
                T_MEETS(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T11:00:00Z', '..')) | low
                T_METBY(INTERVAL(time_start, time_end), INTERVAL('..', '2020-02-01T11:00:00Z')) | high
                T_STARTS(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T10:00:00Z', '2020-02-01T12:00:00Z')) | low
                T_STARTEDBY(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T11:00:00Z', '2020-02-01T12:00:00Z')) | high
                T_FINISHES(INTERVAL(time_start, time_end), INTERVAL('..', '2020-02-01T11:00:00Z')) | low
                T_FINISHEDBY(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T12:00:00Z', '2020-02-01T13:00:00Z')) | high
                T_OVERLAPS(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T10:30:00Z', '2020-02-01T13:00:00Z')) | low
                T_OVERLAPPEDBY(INTERVAL(time_start, time_end), INTERVAL('2020-02-01T10:00:00Z', '2020-02-01T12:00:00Z')) | high
                """)
        void relate_times(String filter, String names) {
            assertSelects(filter, names);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manager = 'a'); drop table view.intent_version; --",
                "manager = '\\' OR TRUE",
                "manager LIKE '\\'",
                "position = 99999999999999999999999999",
                "upper_altitude_meters < -1e308 AND upper_altitude_meters > 1e-320",
                "time_start < TIMESTAMP('0000-01-01T00:00:00Z') OR time_start > TIMESTAMP('9999-12-31T23:59:59Z')",
                "manager IN ('\uD800', '?', '$1', ':a', '{ts}')",
                "S_INTERSECTS(geometry, POINT(1e-300 -0.0))",
                "S_WITHIN(geometry, POLYGON((0 0, 0 0, 0 0, 0 0)))",
            })
    void whatever_is_asked_is_answered_or_refused_and_never_fails(String filter) {
        assertThat(filtered(filter).status()).isIn(200, 400);
        assertThat(api.intents("").ids()).hasSize(3);
    }
}
