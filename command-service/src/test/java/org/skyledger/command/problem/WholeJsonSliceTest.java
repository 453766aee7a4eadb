package org.skyledger.command.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.skyledger.command.TestService;

class WholeJsonSliceTest {

    private final TestService service = TestService.shared();

    @Test
    void an_answer_says_how_long_it_is_and_comes_in_one_piece() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var version = HttpRequest.newBuilder(URI.create(service.url() + "/aux/v1/version"))
                    .build();
            var answer = client.send(version, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
            assertThat(answer.headers().allValues("Content-Length")).containsExactly("" + answer.body().length);
            assertThat(answer.headers().allValues("Transfer-Encoding")).isEmpty();
        }
    }
}
