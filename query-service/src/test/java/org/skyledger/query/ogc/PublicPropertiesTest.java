package org.skyledger.query.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPropertiesTest {

    @Test
    void slashes_at_the_end_are_left_out() {
        assertThat(new PublicProperties("https://sky.example/api//").url()).isEqualTo("https://sky.example/api");
        assertThat(new PublicProperties(" http://127.0.0.1:8083/ ").url()).isEqualTo("http://127.0.0.1:8083");
        assertThat(new PublicProperties("").url()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sky.example", "/api", "ftp://sky.example", "https:///api", "https://sky.example?a", "a b"})
    void what_is_no_address_of_the_web_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicProperties(text));
    }
}
