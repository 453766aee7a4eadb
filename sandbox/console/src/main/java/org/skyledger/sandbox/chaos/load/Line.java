package org.skyledger.sandbox.chaos.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A client's line to several instances of a service: when one fails, the next request goes to another. */
final class Line {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final List<URI> instances;
    private final Supplier<String> token;
    private int turn;

    Line(HttpClient http, List<URI> instances, int first, Supplier<String> token) {
        this.http = http;
        this.instances = instances;
        this.turn = first;
        this.token = token;
    }

    /** @param asked the position that the answer must not be older than, or 0 */
    Reply send(String method, String path, @Nullable String body, UUID trace, long asked) {
        var reply = sendOnce(method, path, body, trace, asked);
        if (reply.failed()) {
            turn++;
        }
        return reply;
    }

    private Reply sendOnce(String method, String path, @Nullable String body, UUID trace, long asked) {
        var base = instances.get(Math.floorMod(turn, instances.size()));
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("traceparent", "00-" + trace.toString().replace("-", "") + "-00f067aa0ba902b7-01")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (asked > 0) {
            request.header("Skyledger-Position", Long.toString(asked));
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var position =
                    response.headers().firstValueAsLong("Skyledger-Position").orElse(0);
            return new Reply(response.statusCode(), position, JSON.readTree(response.body()));
        } catch (IOException | JacksonException _) {
            return new Reply(0, 0, JSON.createObjectNode());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Reply(0, 0, JSON.createObjectNode());
        }
    }
}
