package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Property
    void comes_back_from_its_token(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.of(cursor.token())).isEqualTo(cursor);
    }

    @Property
    void needs_no_encoding_in_an_address(@ForAll("cursors") Cursor cursor) {
        assertThat(cursor.token()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void any_other_text_is_refused_or_a_cursor(@ForAll String text) {
        try {
            assertThat(Cursor.of(text).moment()).isBetween("1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("link \"next\"");
        }
    }

    @ParameterizedTest
    @MethodSource("forged")
    void refuses_keys_that_no_item_has(Object key) {
        var cursor = new Cursor(Instant.EPOCH, new UUID(1, 2), null, 0, 1, List.of(key));

        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of(cursor.token()));
    }

    static Stream<Object> forged() {
        return Stream.of("a\0", "\uD800", Double.NaN, Double.POSITIVE_INFINITY, Instant.MAX, Instant.MIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "AAAA", "!!!!", "__________________________________________8"})
    void refuses_what_no_page_linked_to(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of(token)).withMessageContaining("link \"next\"");
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        var moments = Arbitraries.longs()
                .between(0, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z")))
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        var ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        var counts = Arbitraries.integers().greaterOrEqual(0).injectNull(0.2);
        Arbitrary<Object> key = Arbitraries.oneOf(List.of(
                texts().map(Object.class::cast), numbers().map(Object.class::cast), moments.map(Object.class::cast)));
        var keys = key.list().ofMinSize(1).ofMaxSize(3);
        var filters = Arbitraries.integers();
        return Arbitraries.oneOf(
                Combinators.combine(moments, ids, counts, filters)
                        .as((moment, last, matched, filter) -> new Cursor(moment, last, matched, filter, 0, List.of())),
                Combinators.combine(moments, ids, counts, filters, Arbitraries.of(1, -7, Integer.MAX_VALUE), keys)
                        .as(Cursor::new));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('é', '\n')
                .ofMaxLength(20);
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.doubles();
    }
}
