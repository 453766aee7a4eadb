package org.skyledger.bench.dss;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids();

    @Test
    void entities_are_random_uuids_of_version_4() {
        var id = ids.entity();
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isNotEqualTo(ids.entity());
    }

    @Property
    void suffixes_are_uuids_of_version_7_that_tell_the_time(@ForAll @LongRange(min = 0, max = 1L << 45) long millis) {
        var suffix = ids.suffix(millis);
        assertThat(suffix.version()).isEqualTo(7);
        assertThat(suffix.variant()).isEqualTo(2);
        assertThat(suffix.getMostSignificantBits() >>> 16).isEqualTo(millis);
        assertThat(suffix).isNotEqualTo(ids.suffix(millis));
    }
}
