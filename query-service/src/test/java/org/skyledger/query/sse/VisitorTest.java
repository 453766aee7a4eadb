package org.skyledger.query.sse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::1, 192.0.2.1, false",
        "unknown, unknown, true",
    })
    void an_address_is_somebody_and_so_is_a_whole_network_of_ipv6(String one, String other, boolean same) {
        assertThat(from(one, null).equals(from(other, null))).isEqualTo(same);
    }

    @Test
    void whoever_shows_a_token_is_the_same_everywhere_and_nobody_else() {
        assertThat(from("192.0.2.1", "uss1")).isEqualTo(from("192.0.2.2", "uss1"));
        assertThat(from("192.0.2.1", "uss1")).isNotEqualTo(from("192.0.2.1", "uss2"));
        assertThat(from("192.0.2.1", "192.0.2.1")).isNotEqualTo(from("192.0.2.1", null));
    }

    private static Visitor from(String address, @Nullable String holder) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Visitor.of(request, holder);
    }
}
