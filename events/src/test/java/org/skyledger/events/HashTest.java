package org.skyledger.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    @Test
    void the_genesis_is_32_zero_bytes() {
        assertThat(Hash.GENESIS.hex()).isEqualTo("0".repeat(64));
        assertThat(Hash.GENESIS.bytes()).containsOnly(0).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "G000000000000000000000000000000000000000000000000000000000000000"})
    void refuses_what_is_no_digest(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash(hex));
    }

    @Test
    void is_written_in_one_way_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash("A".repeat(64)));
        assertThat(new Hash("a".repeat(64)).bytes()).containsOnly(0xAA);
    }
}
