package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortTest {

    @Test
    void is_never_given_twice_and_no_connection_can_take_it() {
        var ports = Stream.generate(FreePort::find).limit(1_000).toList();
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 1_024 && port < 32_768);
    }
}
