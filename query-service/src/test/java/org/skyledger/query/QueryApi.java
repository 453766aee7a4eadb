package org.skyledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.skyledger.sandbox.conformity.ApiDocument;
import org.skyledger.sandbox.conformity.Conformity;

/** What the definition at {@code /api} says. */
final class QueryApi {

    private static final ApiDocument DOCUMENT = ApiDocument.read(QueryApi.class.getResourceAsStream("/openapi.json"));
    private static final Conformity CONFORMITY = new Conformity(DOCUMENT);

    private QueryApi() {}

    /** @throws AssertionError when the definition does not allow the answer */
    static void check(String method, URI address, HttpResponse<String> answer) {
        var path = address.getRawPath();
        // What lies below the map is the files that its page is made of.
        boolean isAboutTheApi = !method.equals("OPTIONS") && !path.startsWith("/actuator") && !path.startsWith("/map/");
        if (isAboutTheApi && !CONFORMITY.check(method, path, null, answer)) {
            checkProblem(method, path, answer);
        }
    }

    /** Where nothing is served, one may only be told so. */
    private static void checkProblem(String method, String path, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("the status of %s %s, which the definition does not have", method, path)
                .isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        if (!method.equals("HEAD")) {
            assertThat(DOCUMENT.faults(answer.body(), "Problem")).isEmpty();
        }
    }
}
