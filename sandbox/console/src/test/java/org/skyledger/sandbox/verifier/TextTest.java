package org.skyledger.sandbox.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static Text text(String text) {
        var bytes = ("..." + text).getBytes(StandardCharsets.UTF_8);
        return new Text(bytes, 3, bytes.length - 3);
    }

    /** From the year 0 to 9999. */
    @Property
    void a_time_is_read(
            @ForAll @LongRange(min = -62_167_219_200_000_000L, max = 253_402_300_799_999_999L) long micros) {
        var time = Instant.EPOCH
                .plusSeconds(Math.floorDiv(micros, 1_000_000L))
                .plusNanos(Math.floorMod(micros, 1_000_000L) * 1_000);

        assertThat(text(time.toString()).micros()).isEqualTo(micros);
    }

    /** Those to the nanosecond, too: the hash covers microseconds only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-03-01T12:00:00",
                "2026-03-01T12:00:00z",
                "2026-03-01 12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-02-29T12:00:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T12:60:00Z",
                "2026-03-01T12:00:60Z",
                "2026-03-01T12:00:00.Z",
                "2026-03-01T12:00:00,5Z",
                "2026-03-01T12:00:00.123456789Z",
                "2026-03-01T12:00:00+00Z",
                "2026-03-01T12:00:0/Z",
                "2026-03-01T12:00:0:Z",
                "2026-03-01T12.00:00Z",
                "2026-03-01T12:00.00Z",
                "2026.03-01T12:00:00Z",
                "2026-03.01T12:00:00Z",
                "2026-03-01T12:00:00Z "
            })
    void what_is_no_time_is_refused(String time) {
        assertThatThrownBy(() -> text(time).micros()).isInstanceOf(RuntimeException.class);
    }

    @Property
    void a_uuid_is_read(@ForAll long most, @ForAll long least) {
        var uuid = new UUID(most, least);

        assertThat(text(uuid.toString()).uuid()).isEqualTo(uuid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-2-3-4-5",
                "0B6C3F52-8A1D-4F0E-B7C9-2D4E6F8A1B3C",
                "0b6c3f528-a1d-4f0e-b7c9-2d4e6f8a1b3c",
                "0b6c3f52-8a1d-4f0e-b7c9-2d4e6f8a1b3",
                "0b6c3f52-8a1d-4f0e-b7c9-2d4e6f8a1b3g"
            })
    void what_is_no_uuid_is_refused(String uuid) {
        assertThatThrownBy(() -> text(uuid).uuid()).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void a_hash_is_read(@ForAll @Size(32) byte[] hash) {
        assertThat(text(HexFormat.of().formatHex(hash)).hash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 65, 128})
    void what_is_no_hash_is_refused(int digits) {
        assertThatThrownBy(() -> text("0".repeat(digits)).hash()).isInstanceOf(IllegalArgumentException.class);
    }
}
