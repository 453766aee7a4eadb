package org.skyledger.bench.dss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skyledger.bench.load.Bytes;

class KnownOvnsTest {

    private final KnownOvns ovns = new KnownOvns(3);

    @Test
    void a_key_holds_what_all_others_have_announced() {
        ovns.announce(0, "a", "b");
        ovns.announce(1, "c");
        ovns.announce(2, "d");
        assertThat(key(1)).isEqualTo("[\"a\",\"b\",\"d\"]");
    }

    @Test
    void an_announcement_replaces_the_one_before() {
        ovns.announce(0, "a", "b");
        ovns.announce(0, "b", "c");
        assertThat(key(1)).isEqualTo("[\"b\",\"c\"]");
    }

    @Test
    void a_key_is_empty_while_nobody_else_flies() {
        ovns.announce(1, "mine");
        assertThat(key(1)).isEqualTo("[]");
    }

    private String key(int reader) {
        var json = new Bytes();
        ovns.addKey(reader, json);
        return json.toString();
    }
}
