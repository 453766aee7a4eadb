package org.skyledger.query;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.skyledger.sandbox.backing.Backing;
import org.springframework.context.ApplicationContext;

/** A client that sends exactly what the test wrote. */
public final class Api {

    public static final String INTENTS = "/collections/operational-intents";
    public static final String CONSTRAINTS = "/collections/constraints";
    public static final String SUBSCRIPTIONS = "/collections/subscriptions";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Supplier<String> port;

    private Api(Supplier<String> port) {
        this.port = port;
    }

    public static Api of(ApplicationContext service) {
        return new Api(() -> service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** A page of intents, by the query behind the question mark. */
    public Answer intents(String query, String... headers) {
        return get(INTENTS + "/items?" + query, headers);
    }

    /** As a USS with a token of these scopes. */
    public Answer getAs(String uss, String scopes, String path) {
        var token = Backing.authority().token(uss, "localhost", scopes);
        return get(path, "Authorization", "Bearer " + token);
    }

    /** As an auditor who says what for. */
    public Answer audit(String path) {
        return get(path, "Authorization", "Bearer " + auditor("skyledger.audit"), "Skyledger-Purpose", "a test");
    }

    public static String auditor(String scopes) {
        return Backing.authority().token("auditor1", "localhost", scopes);
    }

    /** @param path below the root, or a whole address, as links have it */
    public Answer send(String method, String path, String... headers) {
        return new Answer(exchange(method, path, HttpResponse.BodyHandlers.ofString(), headers));
    }

    /** An answer that is no text; its characters are its bytes. */
    public Answer raw(String path, String... headers) {
        return new Answer(
                exchange("GET", path, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1), headers));
    }

    private HttpResponse<String> exchange(
            String method, String path, HttpResponse.BodyHandler<String> reader, String... headers) {
        var address = path.startsWith("/") ? "http://127.0.0.1:" + port.get() + path : path;
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = http.send(request.build(), reader);
            QueryApi.check(method, URI.create(address), response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file as it is sent. */
    public byte[] bytes(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.get() + path));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An answer, with the questions that tests ask of it. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** The header's value, or all of them with commas between, or "" without one. */
        public String header(String name) {
            return String.join(", ", response.headers().allValues(name));
        }

        /** What stands at a JSONPath. */
        public <T> T at(String path) {
            return JsonPath.read(body(), path);
        }

        public List<UUID> ids() {
            return this.<List<String>>at("$.features[*].id").stream()
                    .map(UUID::fromString)
                    .toList();
        }

        /** Where the links with this relation lead. */
        public List<String> links(String rel) {
            return at("$.links[?(@.rel == '" + rel + "')].href");
        }
    }
}
