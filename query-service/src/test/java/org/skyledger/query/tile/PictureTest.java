package org.skyledger.query.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PictureTest {

    private static final Instant THEN = Instant.parse("2026-07-01T12:00:00.000001Z");

    @Property(tries = 200)
    void comes_out_as_it_went_in(
            @ForAll long position, @ForAll long generation, @ForAll boolean cut, @ForAll byte[] bytes) {
        var unsealed = Picture.unsealed(new Picture(position, THEN, generation, cut, bytes).sealed());

        assertThat(unsealed).hasValueSatisfying(picture -> {
            assertThat(picture.position()).isEqualTo(position);
            assertThat(picture.recordedAt()).isEqualTo(THEN);
            assertThat(picture.generation()).isEqualTo(generation);
            assertThat(picture.cut()).isEqualTo(cut);
            assertThat(picture.bytes()).isEqualTo(bytes);
        });
    }

    @Property(tries = 200)
    void is_nothing_when_a_bit_of_it_has_changed(@ForAll byte[] bytes, @ForAll @IntRange(max = 100_000) int which) {
        var sealed = new Picture(7, THEN, 3, false, bytes).sealed();
        sealed[which / 8 % sealed.length] ^= (byte) (1 << which % 8);

        assertThat(Picture.unsealed(sealed)).isEmpty();
    }

    @Property(tries = 200)
    void is_nothing_when_it_never_was_one(@ForAll byte[] rubbish) {
        assertThat(Picture.unsealed(rubbish)).isEqualTo(Optional.empty());
    }

    @Property(tries = 50)
    void is_nothing_when_its_end_is_missing(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 40) int missing) {
        var sealed = new Picture(7, THEN, 3, false, bytes).sealed();

        assertThat(Picture.unsealed(Arrays.copyOf(sealed, sealed.length - missing)))
                .isEmpty();
    }
}
