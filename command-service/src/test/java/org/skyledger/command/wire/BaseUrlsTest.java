package org.skyledger.command.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlsTest {

    private final BaseUrls strict = new BaseUrls(false);

    @ParameterizedTest
    @ValueSource(strings = {"https://uss.example/utm", "HTTPS://uss.example", "https://[::1]:8443/utm"})
    void an_https_url_is_taken_as_it_was_sent(String url) {
        assertThat(strict.read(url, "uss_base_url")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://uss.example", "uss.example", "https:", "https:///utm", "ftp://uss.example", "no url"})
    void anything_else_is_refused_by_name(String url) {
        assertThatThrownBy(() -> strict.read(url, "uss_base_url"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("uss_base_url ")
                .hasMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://uss.example", "HTTP://uss.example"})
    void http_is_taken_where_it_is_allowed(String url) {
        assertThat(new BaseUrls(true).read(url, "uss_base_url")).isEqualTo(url);
    }
}
