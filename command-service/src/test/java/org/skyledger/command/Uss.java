package org.skyledger.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skyledger.command.api.CommandApi;
import org.skyledger.sandbox.backing.Backing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator's software, as a test plays it: sends JSON with a token and looks at what comes back. */
public record Uss(String name, String service, @Nullable String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INTENTS = "/dss/v1/operational_intent_references";

    /** What the service answered. */
    public record Reply(int status, JsonNode body, HttpResponse<String> http) {

        public String message() {
            return body.path("message").asString("");
        }

        public String problem() {
            return http.headers().firstValue("Skyledger-Problem").orElse("");
        }

        public long position() {
            return http.headers().firstValueAsLong("Skyledger-Position").orElse(-1);
        }

        public JsonNode reference() {
            return body.path("operational_intent_reference");
        }

        public JsonNode subscription() {
            return body.path("subscription");
        }

        public JsonNode constraint() {
            return body.path("constraint_reference");
        }

        public String ovn() {
            return reference().path("ovn").asString("");
        }
    }

    private static final String[] ALL_SCOPES = {
        "utm.strategic_coordination",
        "utm.conformance_monitoring_sa",
        "utm.constraint_processing",
        "utm.constraint_management",
        "utm.availability_arbitration"
    };

    public static Uss withAllScopes(String name, TestService service) {
        return withScopes(name, service, ALL_SCOPES);
    }

    /** With the scopes of a USS that plans and monitors. */
    public static Uss named(String name, TestService service) {
        return withScopes(name, service, "utm.strategic_coordination", "utm.conformance_monitoring_sa");
    }

    public static Uss withScopes(String name, TestService service, String... scopes) {
        return new Uss(name, service.url(), Backing.authority().token(name, TestService.AUDIENCE, scopes));
    }

    public Uss withToken(@Nullable String other) {
        return new Uss(name, service, other);
    }

    public Reply create(UUID id, String json) {
        return send("PUT", INTENTS + "/" + id, json);
    }

    public Reply update(UUID id, String ovn, String json) {
        return send("PUT", INTENTS + "/" + id + "/" + ovn, json);
    }

    public Reply end(UUID id, String ovn) {
        return send("DELETE", INTENTS + "/" + id + "/" + ovn, null);
    }

    public Reply get(UUID id) {
        return send("GET", INTENTS + "/" + id, null);
    }

    public Reply query(String json) {
        return send("POST", INTENTS + "/query", json);
    }

    public Reply subscribe(UUID id, String json) {
        return send("PUT", "/dss/v1/subscriptions/" + id, json);
    }

    public Reply constrain(UUID id, String json) {
        return send("PUT", "/dss/v1/constraint_references/" + id, json);
    }

    public Reply send(String method, String path, @Nullable String json) {
        return exchange(method, path, json, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    /** Without saying beforehand how long the body is. */
    public Reply sendChunked(String method, String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return exchange(method, path, json, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    /** Whatever the test is about, the answer must be one that the API's document allows. */
    private Reply exchange(String method, String path, @Nullable String json, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            CommandApi.check(method, path, json, response);
            var tree = response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode();
            return new Reply(response.statusCode(), tree, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
