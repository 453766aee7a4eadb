package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HintsTest {

    /** The services share no code but the events, so nothing else holds the two names equal. */
    @Test
    void the_channel_is_the_one_that_projections_send_to() throws Exception {
        var name = Class.forName("org.skyledger.projection.live.LiveChannel").getDeclaredField("NAME");
        name.setAccessible(true);

        assertThat(Hints.CHANNEL).isEqualTo(name.get(null));
    }
}
