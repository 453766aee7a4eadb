package org.skyledger.sandbox.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RedisServerSliceTest {

    @Test
    void answers_until_it_is_closed() throws IOException {
        var home = Folders.temporary("redis");
        var redis = RedisServer.start(home, FreePort.find());

        assertThat(redis.answers()).isTrue();
        redis.close();
        assertThat(redis.answers()).isFalse();
        assertThat(redis.process().isAlive()).isFalse();
        Folders.delete(home);
    }
}
