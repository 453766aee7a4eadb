package org.skyledger.sandbox.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Query-service, as an auditor sees it. */
public final class AuditService {

    @Option(
            names = "--query",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:SKYLEDGER_QUERY_PORT:-8083}",
            description = "query-service (default: ${DEFAULT-VALUE})")
    private String query = "";

    @Option(
            names = "--authority",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:${env:SKYLEDGER_AUTHORITY_PORT:-8085}",
            description = "development token authority (default: ${DEFAULT-VALUE})")
    private String authority = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:SKYLEDGER_AUDIT_TOKEN}",
            description =
                    "a token with the scope skyledger.audit; better given as SKYLEDGER_AUDIT_TOKEN. Without one, the"
                            + " development authority is asked for one")
    private @Nullable String token;

    @Option(
            names = "--auditor",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "who reads (default: ${DEFAULT-VALUE})")
    private String auditor = "";

    @Option(names = "--purpose", paramLabel = "TEXT", description = "what for; it is recorded")
    private String purpose = "";

    private @Nullable String fetched;

    /** Made when it is first needed: what reads no service, such as verifying, starts sooner. */
    private static final class Http {

        static final HttpClient CLIENT =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** @param path below the service's root, or a whole address */
    public JsonNode get(String path) throws InterruptedException {
        return JsonMapper.shared().readTree(send(path, BodyHandlers.ofString()).body());
    }

    /** Takes the items of a page, and of those that its links lead to. */
    public void pages(String path, String items, Items each) throws InterruptedException {
        var next = path;
        while (!next.isEmpty()) {
            var page = get(next);
            for (var item : page.path(items)) {
                each.take(item);
            }
            next = AuditPages.next(page);
        }
    }

    /** Who takes items. */
    @FunctionalInterface
    public interface Items {

        void take(JsonNode item) throws InterruptedException;
    }

    public String auditor() {
        return auditor;
    }

    public String purpose() {
        return purpose;
    }

    /** The body as it comes, to be closed. */
    InputStream stream(String path) throws InterruptedException {
        return send(path, BodyHandlers.ofInputStream()).body();
    }

    /**
     * The body as it comes, to be closed.
     *
     * @param headers names and values
     * @throws NotNow when it is worth trying again
     */
    InputStream begin(String path, String... headers) throws NotNow, InterruptedException {
        return ask(path, BodyHandlers.ofInputStream(), headers).body();
    }

    /** Has the authority asked for a new token next time, and says whether it can be: one that was given is all there is. */
    boolean forgetToken() {
        fetched = null;
        return token == null || token.isBlank();
    }

    private <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> handler) throws InterruptedException {
        try {
            return ask(path, handler);
        } catch (NotNow e) {
            throw e.unavailable();
        }
    }

    private <T> HttpResponse<T> ask(String path, HttpResponse.BodyHandler<T> handler, String... headers)
            throws NotNow, InterruptedException {
        var address = URI.create(path.startsWith("/") ? query + path : path);
        try {
            var request = HttpRequest.newBuilder(address);
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (address.getPath().startsWith("/audit")) {
                if (purpose.isBlank()) {
                    throw new Unavailable("an auditor says what for: --purpose \"…\"");
                }
                request.header("Authorization", "Bearer " + token()).header("Skyledger-Purpose", purpose);
            }
            var answer = Http.CLIENT.send(request.build(), handler);
            if (answer.statusCode() != 200) {
                var why = address + " answers " + answer.statusCode() + ": " + said(answer.body());
                if (answer.statusCode() >= 500) {
                    throw new NotNow(why, null);
                }
                throw new Unavailable(why);
            }
            return answer;
        } catch (NotNow e) {
            throw e;
        } catch (IOException e) {
            throw new NotNow(address + " does not answer; is the sandbox up?", e);
        }
    }

    private static String said(Object body) throws IOException {
        var text = body instanceof InputStream in
                ? new String(in.readNBytes(4_096), StandardCharsets.UTF_8)
                : String.valueOf(body);
        return text.startsWith("{")
                ? JsonMapper.shared().readTree(text).path("detail").asString(text)
                : text;
    }

    private String token() throws IOException, InterruptedException {
        if (token != null && !token.isBlank()) {
            return token;
        }
        if (fetched != null) {
            return fetched;
        }
        var question = URI.create(authority + "/token?grant_type=client_credentials&intended_audience=localhost&scope="
                + "skyledger.audit&sub=" + encode(auditor));
        var answer = Http.CLIENT.send(
                HttpRequest.newBuilder(question).timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Unavailable("the token authority answers " + answer.statusCode());
        }
        fetched =
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
        return fetched;
    }

    /** As a parameter of a query, when there is a value. */
    static void add(String name, @Nullable Object value, List<String> query) {
        if (value != null) {
            query.add(name + "=" + encode(value.toString()));
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
