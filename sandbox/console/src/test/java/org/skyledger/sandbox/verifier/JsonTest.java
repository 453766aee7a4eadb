package org.skyledger.sandbox.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static final JsonMapper PLAIN = JsonMapper.shared();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static Json json(String line) {
        var bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        return new Json(bytes, bytes.length);
    }

    @Property
    void a_text_is_read_however_it_is_escaped(@ForAll String any) {
        // Half a character cannot be written.
        var text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(json(PLAIN.writeValueAsString(text)).text().string()).isEqualTo(text);
        assertThat(json(ESCAPED.writeValueAsString(text)).text().string()).isEqualTo(text);
    }

    @Property
    void a_number_is_read(@ForAll int number) {
        assertThat(json(" " + number).number()).isEqualTo(number);
    }

    @Test
    void so_is_every_escape() {
        assertThat(json("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00dc\\uD83D\\uDEf8\"")
                        .text()
                        .string())
                .isEqualTo("\"\\/\b\f\n\r\tÜ\uD83D\uDEF8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "\"",
                "\"no end",
                "\"\\",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\ud83d\"",
                "\"\\udef8\"",
                "\"\\ud83d\\n\"",
                "\"\\ud83d\\u0041\"",
                "\"a\tb\"",
                "\"a\nb\"",
                "\"\0\"",
                "\"\\u"
            })
    void what_is_no_text_is_refused(String json) {
        assertThatThrownBy(() -> json(json).text()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "x", "01", "-01", "--1", "+1", "\"1\"", "1234567890123456789"})
    void what_is_no_whole_number_is_refused(String json) {
        assertThatThrownBy(() -> json(json).number()).isInstanceOf(IllegalArgumentException.class);
    }
}
