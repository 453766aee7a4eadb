package org.skyledger.sandbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.skyledger.sandbox.backing.Backing;

class ProbeSliceTest {

    @Test
    void hears_each_server_in_its_own_protocol() {
        var database = Backing.postgres().freshDatabase().url().substring("jdbc:".length());

        assertThat(answers(Part.POSTGRES, port(database))).isTrue();
        assertThat(answers(Part.REDIS, port(Backing.redis().url()))).isTrue();
        assertThat(answers(Part.KAFKA, port("kafka://" + Backing.kafka().bootstrapServers())))
                .isTrue();
        assertThat(answers(Part.AUTHORITY, port(Backing.authority().url()))).isTrue();
    }

    @Test
    void takes_one_server_for_no_other() {
        assertThat(answers(Part.POSTGRES, port(Backing.authority().url()))).isFalse();
        assertThat(answers(Part.KAFKA, port(Backing.redis().url()))).isFalse();
        assertThat(answers(Part.COMMAND, port(Backing.authority().url()))).isFalse();
    }

    @Test
    void hears_nothing_where_nobody_listens() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(answers(Part.REDIS, port)).isFalse();
        assertThat(answers(Part.QUERY, port)).isFalse();
    }

    private static boolean answers(Part part, int port) {
        return part.endpoint != null && part.endpoint.probe().answers(port);
    }

    private static int port(String url) {
        return URI.create(url).getPort();
    }
}
