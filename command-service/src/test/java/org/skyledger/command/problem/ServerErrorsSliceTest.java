package org.skyledger.command.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skyledger.command.TestService;

/** What is refused before any of our own code sees it gets the standard's error body, too. */
class ServerErrorsSliceTest {

    private final TestService service = TestService.shared();

    @ParameterizedTest
    @CsvSource({
        "GET /dss/v1/subscriptions/a%2Fb, 400, bad-input",
        "GET /dss/v1/subscriptions/a%00b, 400, bad-input",
        "GET /dss/v1//subscriptions/x, 400, bad-input",
        "GET /dss/v1/subscriptions;a=b/x, 400, bad-input",
        "GET /dss/v1/subscriptions/\u007f, 400, bad-input",
        "TRACE /healthy, 405, method-not-allowed",
        "GET /error, 404, unknown-path"
    })
    void has_a_code_and_a_sentence(String request, int status, String code) throws IOException {
        assertRefused(send(request, "Accept: */*"), status, code);
    }

    /** Some headers become part of an event, and nobody behind the server looks for these characters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "traceparent: a\u0001b",
                "traceparent: a\u0000b",
                "trace\u0001parent: a",
                "X-Correlation-Id: a\u007fb"
            })
    void headers_have_no_control_characters(String header) throws IOException {
        assertRefused(send("GET /healthy", header), 400, "bad-input");
    }

    private static void assertRefused(String answer, int status, String code) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("skyledger-problem: " + code, "x-correlation-id: ", "content-type: application/json");
        assertThat(answer).contains("{\"message\":\"");
    }

    private String send(String request, String header) throws IOException {
        var address = URI.create(service.url());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var lines = request + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
