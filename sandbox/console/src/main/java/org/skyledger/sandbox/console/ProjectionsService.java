package org.skyledger.sandbox.console;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The actuator of projections. A refusal of it is told to the user in its own words. */
final class ProjectionsService implements AutoCloseable {

    private static final int OK = 200;

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    ProjectionsService(String url) {
        this.url = url;
    }

    /** What the user has called a view may be anything. */
    static String path(String endpoint, String view) {
        return endpoint + "/" + URLEncoder.encode(view, StandardCharsets.UTF_8).replace("+", "%20");
    }

    JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Map<String, String> body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    JsonNode delete(String path) throws InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/actuator/" + path));
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var body = json.readTree(answer.body());
            if (answer.statusCode() != OK) {
                throw new Unavailable(body.path("message")
                        .asString("projections answered " + answer.statusCode() + "; ./skyledger logs projections"));
            }
            return body;
        } catch (IOException e) {
            throw new Unavailable("projections at " + url + " does not answer; is the sandbox up?", e);
        } catch (JacksonException e) {
            throw new Unavailable("what answers at " + url + " is not projections", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
