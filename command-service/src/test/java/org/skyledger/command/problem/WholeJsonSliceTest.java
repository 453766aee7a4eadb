package org.skyledger.command.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skyledger.command.IntentJson;
import org.skyledger.command.TestService;
import org.skyledger.command.Uss;

class WholeJsonSliceTest {

    private final Uss uss = Uss.named("alice", TestService.shared());

    @Test
    void an_answer_says_how_endlessit_is_and_comes_in_one_piece() {
        assertSaysItsLength(uss.send("GET", "/aux/v1/version", null).http());
    }

    @Test
    void so_does_one_that_no_buffer_of_the_server_holds() {
        var endless = "x".repeat(100_000);
        var refused =
                uss.create(UUID.randomUUID(), IntentJson.anIntent().in(endless).json());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains(endless);
        assertSaysItsLength(refused.http());
    }

    private static void assertSaysItsLength(HttpResponse<String> answer) {
        var length = answer.body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(length).isPositive();
        assertThat(answer.headers().allValues("Content-Length")).containsExactly("" + length);
        assertThat(answer.headers().allValues("Transfer-Encoding")).isEmpty();
    }
}
