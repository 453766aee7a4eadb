package org.skyledger.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void holds_what_was_added_in_its_order() {
        var inner = new Bytes().add("b");
        assertThat(new Bytes().add("a").add(inner).addNumber(12).add(new byte[] {'c'}))
                .hasToString("ab12c");
    }

    @Test
    void grows_beyond_its_first_size() {
        var filler = "x".repeat(10_000);
        assertThat(new Bytes().add("a").add(filler).add("b")).hasToString("a" + filler + "b");
    }

    @Test
    void is_empty_again_when_cleared() {
        assertThat(new Bytes().add("abc").clear().add("d").view().remaining()).isEqualTo(1);
    }

    @Property
    void writes_millionths_as_a_decimal_number(
            @ForAll @LongRange(min = -180_000_000, max = 180_000_000) long millionths) {
        var text = new Bytes().addMillionths(millionths).toString();
        assertThat(text).matches("-?\\d+\\.\\d{6}");
        assertThat(Math.round(Double.parseDouble(text) * 1e6)).isEqualTo(millionths);
    }
}
