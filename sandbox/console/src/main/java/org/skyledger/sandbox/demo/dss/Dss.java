package org.skyledger.sandbox.demo.dss;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The operational intent references of one DSS, for any number of USSs. */
public final class Dss {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Tokens tokens;
    private final URI base;

    /** @param audience the host name by which the DSS knows itself in tokens */
    public Dss(URI commandService, URI authority, String audience) {
        this.tokens = new Tokens(http, authority, audience);
        this.base = commandService;
    }

    /** @param ovn of the version to change, or null to create the intent */
    public Answer put(String uss, UUID intent, @Nullable String ovn, Change change) {
        var body = BodyPublishers.ofString(Json.MAPPER.writeValueAsString(change));
        return send(
                uss,
                intent,
                ovn,
                request -> request.header("Content-Type", "application/json").PUT(body));
    }

    /** @param ovn of the current version */
    public Answer delete(String uss, UUID intent, String ovn) {
        return send(uss, intent, ovn, HttpRequest.Builder::DELETE);
    }

    public Answer get(String uss, UUID intent) {
        return send(uss, intent, null, HttpRequest.Builder::GET);
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private Answer send(String uss, UUID intent, @Nullable String ovn, Method method) {
        var path = "/dss/v1/operational_intent_references/" + intent + (ovn == null ? "" : "/" + ovn);
        try {
            var request = HttpRequest.newBuilder(base.resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + tokens.of(uss));
            return answer(http.send(method.of(request).build(), BodyHandlers.ofString()));
        } catch (IOException | JacksonException e) {
            return new Answer.Silence(
                    Objects.toString(e.getMessage(), e.getClass().getSimpleName()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Silence("interrupted");
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> {
                var changed = Json.MAPPER.readValue(response.body(), Json.Changed.class);
                yield new Answer.Done(
                        changed.operationalIntentReference(),
                        changed.subscriptions(),
                        response.headers()
                                .firstValueAsLong("Skyledger-Position")
                                .orElse(0));
            }
            case 409 -> {
                var refusal = Json.refusal(response.body());
                yield new Answer.Conflict(Objects.toString(refusal.message(), ""), refusal.missing());
            }
            default ->
                new Answer.Refused(
                        response.statusCode(),
                        Objects.toString(Json.refusal(response.body()).message(), ""));
        };
    }
}
