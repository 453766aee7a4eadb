package org.skyledger.query.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @Test
    void the_same_said_at_another_time_has_another_tag_that_matches() {
        var then = of("{\"timeStamp\":\"2026-07-01T12:00:00Z\",\"features\":[1]}");
        var now = of("{\"timeStamp\":\"2026-07-01T12:00:01.5Z\",\"features\":[1]}");

        assertThat(now.text()).isNotEqualTo(then.text());
        assertThat(now.among(then.text())).contains(then.text());
    }

    @Test
    void something_else_said_at_the_same_time_does_not_match() {
        var one = of("{\"timeStamp\":\"2026-07-01T12:00:00Z\",\"features\":[1]}");
        var other = of("{\"timeStamp\":\"2026-07-01T12:00:00Z\",\"features\":[2]}");

        assertThat(other.among(one.text())).isEmpty();
    }

    @Test
    void compressed_bytes_are_others() {
        var plain = Tag.of("{}".getBytes(StandardCharsets.UTF_8), false);
        var compressed = Tag.of("{}".getBytes(StandardCharsets.UTF_8), true);

        assertThat(compressed.among(plain.text())).isEmpty();
        assertThat(plain.among(compressed.text())).isEmpty();
        assertThat(compressed.among(compressed.text())).contains(compressed.text());
    }

    @Test
    void one_of_several_is_enough_also_if_a_cache_made_it_weak() {
        var tag = of("{}");

        assertThat(tag.among("\"a\", W/" + tag.text() + ", \"b\"")).contains(tag.text());
        assertThat(tag.among("*")).contains(tag.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\"\"", "\"AAAAAAAAAAAAAAAAAAAAAA.AAAAAA\"", "W/\"17\"", "{\"timeStamp\":\""})
    void others_do_not_match(String header) {
        assertThat(of("{}").among(header)).isEmpty();
        assertThat(of("{}").among(null)).isEmpty();
    }

    @Test
    void a_text_that_looks_like_the_time_counts() {
        var one = of("{\"name\":\"\\\"timeStamp\\\":\\\"1\\\"\"}");
        var other = of("{\"name\":\"\\\"timeStamp\\\":\\\"2\\\"\"}");

        assertThat(other.among(one.text())).isEmpty();
    }

    @Property
    void any_body_has_a_tag_that_matches_itself(@ForAll byte[] body, @ForAll boolean compressed) {
        var tag = Tag.of(body, compressed);

        assertThat(tag.among(tag.text())).contains(tag.text());
    }

    private static Tag of(String body) {
        return Tag.of(body.getBytes(StandardCharsets.UTF_8), false);
    }
}
