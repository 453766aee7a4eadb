package org.skyledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.conformity.ApiDocument;
import org.skyledger.sandbox.conformity.Conformity;

/** What docs/api/openapi.yaml says. */
public final class CommandApi {

    static final ApiDocument DOCUMENT = ApiDocument.read(CommandApi.class.getResourceAsStream("/openapi.yaml"));

    private static final Conformity CONFORMITY = new Conformity(DOCUMENT);

    private CommandApi() {}

    /** @throws AssertionError when the document does not allow the answer */
    public static void check(String method, String path, @Nullable String sent, HttpResponse<String> answer) {
        if (!CONFORMITY.check(method, path, sent, answer)) {
            checkRefusal(method, path, answer);
        }
    }

    /** Where nothing is served, one may only be told so. */
    private static void checkRefusal(String method, String path, HttpResponse<String> answer) {
        var problem = answer.headers().firstValue("Skyledger-Problem").orElse("none");
        if (!(path.endsWith("/") && problem.equals("bad-input"))) {
            assertThat(problem)
                    .as("the problem of %s %s, which the API's document does not have", method, path)
                    .isIn("unknown-path", "method-not-allowed", "token-invalid", "scope-missing");
        }
        assertThat(answer.headers().map()).containsKeys("skyledger-position", "x-correlation-id");
        assertThat(DOCUMENT.faults(answer.body(), "ErrorResponse")).isEmpty();
    }
}
