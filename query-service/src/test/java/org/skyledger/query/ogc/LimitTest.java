package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "007, 7", "1000, 1000", "1001, 1000", "99999999999999999999, 1000"})
    void cuts_what_is_more_than_a_page_may_hold(String text, int items) {
        assertThat(Limit.of(text).items()).isEqualTo(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "-1", "+1", "1.0", "ten", "1e2"})
    void refuses_what_is_no_number_of_items(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.of(text))
                .withMessage("\"" + text + "\" is not a whole number from 1 to 1000");
    }
}
