package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
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
        return Combinators.combine(moments, ids, counts).as(Cursor::new);
    }
}
