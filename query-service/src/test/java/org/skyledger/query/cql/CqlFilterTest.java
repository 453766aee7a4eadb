package org.skyledger.query.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.query.cql.Queryable.Type;
import org.skyledger.query.crs.Crs;

class CqlFilterTest {

    private static final Queryables QUERYABLES = new Queryables(List.of(
            Queryable.of("name", Type.TEXT),
            Queryable.of("size", Type.NUMBER),
            Queryable.of("open", Type.TRUTH),
            new Queryable("start", Type.MOMENT, "lower(time)"),
            new Queryable("end", Type.MOMENT, "upper(time)"),
            Queryable.of("geometry", Type.SHAPE)));

    private static final Crs CRS84 = Crs.of(Crs.DEFAULT);
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    private static Condition over(String filter) {
        return CqlFilter.of(filter).over(QUERYABLES, CRS84);
    }

    private static String sql(String filter) {
        return over(filter).sql();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name = 'a'                         | (name = cast(? as text))
            name<>'a'                          | (name <> cast(? as text))
            "size" >= 1.5                      | (size >= cast(? as double precision))
            size < -3                          | (size < cast(? as bigint))
            5 <= size                          | (cast(? as bigint) <= size)
            start < end                        | (lower(time) < upper(time))
            start > TIMESTAMP('2020-01-01T00:00:00Z') | (lower(time) > cast(? as timestamptz))
            open                               | open
            open = false                       | (open = false)
            TRUE                               | true
            not open                           | (not open)
            open and not open or open          | ((open and (not open)) or open)
            open AND (open OR open)            | (open and (open or open))
            name IS NULL                       | (name is null)
            geometry is not null               | (not (geometry is null))
            name LIKE 'a%'                     | (name like cast(? as text))
            name NOT LIKE 'a_'                 | (not (name like cast(? as text)))
            size BETWEEN 1 AND 2               | (size between cast(? as bigint) and cast(? as bigint))
            size NOT BETWEEN 1 AND 2 AND open  | ((not (size between cast(? as bigint) and cast(? as bigint))) and open)
            name IN ('a','b')                  | (name in (cast(? as text), cast(? as text)))
            name NOT IN ('a')                  | (not (name in (cast(? as text))))
            S_INTERSECTS(geometry, POINT(1 2)) | (st_intersects(geometry, st_geomfromtext(cast(? as text), 4326)))
            s_within(POINT(1 2), geometry)     | (st_within(st_geomfromtext(cast(? as text), 4326), geometry))
            S_DISJOINT(geometry, geometry)     | (not st_intersects(geometry, geometry))
            S_DISJOINT(geometry, GEOMETRYCOLLECTION(POINT(1 2), POINT(3 4))) | (not (st_intersects(geometry, st_geomfromtext(cast(? as text), 4326)) or st_intersects(geometry, st_geomfromtext(cast(? as text), 4326))))
            T_INTERSECTS(INTERVAL(start, end), INTERVAL('..', '2020-01-01')) | (time && tstzrange(cast(? as timestamptz), cast(? as timestamptz), '[]'))
            T_INTERSECTS(INTERVAL(start, end), INTERVAL(start, '2020-01-01')) | (lower(time) <= cast(? as timestamptz) and upper(time) >= lower(time))
            T_INTERSECTS(INTERVAL(end, start), DATE('2020-01-01')) | (upper(time) <= cast(? as timestamptz) and lower(time) >= cast(? as timestamptz))
            T_BEFORE(start, end)               | (lower(time) < upper(time))
            T_DURING(INTERVAL(start, end), INTERVAL('..', '2020-01-01')) | (lower(time) > cast(? as timestamptz) and upper(time) < cast(? as timestamptz))
            """)
    void becomes_sql(String filter, String sql) {
        assertThat(sql(filter)).isEqualTo(sql);
    }

    @Test
    void binds_its_literals_in_their_order() {
        var condition = over("name = 'it''s' OR size IN (1, 2.5) OR start = TIMESTAMP('2020-01-01T01:00:00.5Z')"
                + " OR S_INTERSECTS(geometry, LINESTRING(1 2, 3.25 -4))");

        assertThat(condition.values())
                .containsExactly(
                        "it's", 1L, 2.5, Instant.parse("2020-01-01T01:00:00.500Z"), "LINESTRING (1 2, 3.25 -4)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POINT(8 47)                                     | POINT (8 47)
            LINESTRING(8 47, 9 48)                          | LINESTRING (8 47, 9 48)
            POLYGON((0 0,4 0,0 4,0 0),(1 1,2 1,1 2,1 1))    | POLYGON ((0 0, 4 0, 0 4, 0 0), (1 1, 2 1, 1 2, 1 1))
            MULTIPOINT((1 2), (3 4))                        | MULTIPOINT ((1 2), (3 4))
            MULTIPOINT(1 2, 3 4)                            | MULTIPOINT ((1 2), (3 4))
            MULTILINESTRING((1 2, 3 4), (5 6, 7 8))         | MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))
            MULTIPOLYGON(((0 0,1 0,0 1,0 0)))               | MULTIPOLYGON (((0 0, 1 0, 0 1, 0 0)))
            BBOX(1, 2, 3, 4)                                | POLYGON ((1 2, 1 4, 3 4, 3 2, 1 2))
            BBOX(179, 0, -179, 1) | MULTIPOLYGON (((179 0, 179 1, 180 1, 180 0, 179 0)), ((-180 0, -180 1, -179 1, -179 0, -180 0)))
            """)
    void reads_every_geometry(String literal, String text) {
        assertThat(over("S_INTERSECTS(geometry, " + literal + ")").values()).containsExactly(text);
    }

    @Test
    void meets_a_collection_when_it_meets_one_of_its_parts() {
        var collection = "GEOMETRYCOLLECTION(POINT(1 2), GEOMETRYCOLLECTION(POINT(3 4), POINT(5 6)))";
        assertThat(over("S_INTERSECTS(geometry, " + collection + ")").values())
                .containsExactly("POINT (1 2)", "POINT (3 4)", "POINT (5 6)");
    }

    @Test
    void reads_coordinates_as_their_reference_system_has_them() {
        var filter = CqlFilter.of("S_INTERSECTS(geometry, POINT(10 20))");
        var mercator = CqlFilter.of(
                "S_INTERSECTS(geometry, BBOX(-20037508.342789244, 0, 20037508.342789244, 1118889.9748579597))");

        assertThat(filter.over(QUERYABLES, Crs.of(EPSG + 4326)).values()).containsExactly("POINT (20 10)");
        assertThat(mercator.over(QUERYABLES, Crs.of(EPSG + 3857)).values().toString())
                .containsPattern("-180 0, -180 (10|9\\.99999999\\d*|10\\.0000000\\d*), 180 ");
    }

    @Test
    void takes_a_day_as_its_first_moment_in_comparisons_and_as_a_whole_in_relations_of_time() {
        assertThat(over("start >= DATE('2020-01-01')").values()).containsExactly(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(over("T_AFTER(start, DATE('2020-01-01'))").values())
                .containsExactly(Instant.parse("2020-01-01T23:59:59.999999Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                            | 1: a property or a literal is expected, not the end
            nam = 'a'                     | 1: there is no property "nam" here; allowed: name, size, open, start, end, geometry
            name = 5                      | 8: a text is expected, not a number
            name = size                   | 8: "size" is a number, and a text is expected
            size = 'a'                    | 8: a number is expected, not a text
            name                          | 1: "name" is a text, and TRUE or FALSE is expected
            'a'                           | 1: TRUE or FALSE is expected, not a text
            open > TRUE                   | 1: TRUE and FALSE have no order
            geometry = 'a'                | 1: "geometry" is a geometry, and
            name = 'a                     | 8: the string is not closed
            name = "a b"                  | 8: double quotes stand around
            name = 'a' 'b'                | 12: AND, OR or the end is expected, not "b"
            name = 'a' ; drop             | 12: ";" has no meaning here
            name == 'a'                   | 7: a property or a literal is expected, not "="
            (open                         | 6: ")" is expected, not the end
            name NOT 'a'                  | 10: LIKE, BETWEEN or IN is expected behind NOT
            'a' IS NULL                   | 1: only a property can be NULL
            name LIKE 5                   | 11: a pattern in single quotes is expected, not "5"
            name LIKE 'a\\                | 11: the string is not closed
            name LIKE 'a\\'               | 11: the backslash at the end
            name IN ()                    | 10: a property or a literal is expected
            name IN ('a', 5)              | 15: a text is expected, not a number
            size BETWEEN 1 OR 2           | 16: "AND" is expected, not "OR"
            name BETWEEN 'a' AND 'b'      | 1: "name" is a text, and a moment or a number is expected
            size = 1e999                  | 8: the number is too large
            size = ABS(1)                 | 8: there is no function "ABS" here
            CASEI(name) = 'a'             | 1: there is no function "CASEI" here
            start = DATE('2020-02-30')    | 14: "2020-02-30" is not a date
            start = TIMESTAMP('2020')     | 19: "2020" is not a moment in RFC 3339
            T_AFTER(start, 'a')           | 16: a moment or an interval is expected
            T_AFTER(name, start)          | 9: "name" is a text, and a moment or an interval is expected
            T_AFTER(start, INTERVAL('2020-01-02','2020-01-01')) | 16: the interval starts
            start < INTERVAL('..','..')   | 9: a moment is expected, not an interval
            S_INTERSECTS(geometry, name)  | 24: "name" is a text, and a geometry is expected
            S_INTERSECTS(geometry, POINT(181 0))     | 24: (181.0 0.0) is no place on earth
            S_INTERSECTS(geometry, POINT(1 2 3))     | 34: a coordinate is two numbers here
            S_INTERSECTS(geometry, BBOX(1,2,3,4,5,6)) | 28: a BBOX is 4 numbers here
            S_INTERSECTS(geometry, POLYGON((0 0,1 0,0 1))) | 24:
            S_INTERSECTS(geometry, POLYGON((0 0,1 1,1 0,0 1,0 0))) | 24: the geometry is not valid: Self-intersection
            S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(1 2))) | 21: only S_INTERSECTS and S_DISJOINT take
            """)
    void says_where_and_what_is_wrong(String filter, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> over(filter))
                .withMessageStartingWith("at character " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u0085"})
    void refuses_control_characters_in_strings(String character) {
        assertThatIllegalArgumentException().isThrownBy(() -> over("name = '" + character + "'"));
    }

    @Test
    void is_bounded_in_length_depth_and_literals() {
        var deep = "(".repeat(500) + "open" + ")".repeat(500);
        var negated = "NOT ".repeat(500) + "open";
        var nested = "GEOMETRYCOLLECTION(".repeat(200) + "POINT(1 2)" + ")".repeat(200);
        var many = "size IN (1" + ",1".repeat(2_500) + ")";

        assertThatIllegalArgumentException().isThrownBy(() -> over(deep)).withMessageContaining("32 levels");
        assertThatIllegalArgumentException().isThrownBy(() -> over(negated)).withMessageContaining("32 levels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> over("S_INTERSECTS(geometry," + nested + ")"))
                .withMessageContaining("32 levels");
        assertThatIllegalArgumentException().isThrownBy(() -> over(many)).withMessageContaining("2000 literals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CqlFilter.of("x".repeat(6_001)))
                .withMessageContaining("6000 characters");
    }

    @Property
    void whatever_is_written_becomes_no_sql_but_our_own(@ForAll("filters") String filter) {
        try {
            var condition = over(filter);
            assertThat(condition.sql()).matches("[a-z_ ()<>=?,4326&'\\[\\]]+");
            assertThat(condition.sql().chars().filter(c -> c == '?'))
                    .hasSize(condition.values().size());
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("at character ");
        }
    }

    @Property
    void a_string_is_bound_as_it_was_meant(@ForAll("texts") String text) {
        assertThat(over("name = '" + text.replace("'", "''") + "'").values()).containsExactly(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', '\n', '\'', '\\')
                .ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> filters() {
        var pieces = Arbitraries.of(
                "name",
                "size",
                "open",
                "start",
                "geometry",
                "'a'",
                "''",
                "'",
                "\"",
                "1",
                "-2.5",
                "1e5",
                "=",
                "<>",
                "<",
                "(",
                ")",
                ",",
                "AND",
                "OR",
                "NOT",
                "LIKE",
                "IN",
                "BETWEEN",
                "IS",
                "NULL",
                "TRUE",
                "S_WITHIN(",
                "POINT(",
                "1 2",
                "T_MEETS(",
                "DATE('2020-01-01')",
                "INTERVAL('..',",
                "'..'",
                ";",
                "--",
                "/*",
                "$1",
                "?",
                "\u0000");
        return pieces.list().ofMaxSize(14).map(words -> String.join(" ", words));
    }
}
