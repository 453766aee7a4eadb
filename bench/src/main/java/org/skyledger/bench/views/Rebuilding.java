package org.skyledger.bench.views;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rebuild of the view of intents, as the console asks for it. */
final class Rebuilding {

    private static final int PAUSE_MILLIS = 50;

    private Rebuilding() {}

    /**
     * Returns when it has ended.
     *
     * @param eachLook is called while it runs
     * @return for how many milliseconds the live view stood still
     */
    static long run(URI projections, Runnable eachLook) throws InterruptedException {
        var request = HttpRequest.newBuilder(projections.resolve("/actuator/rebuild/intents"));
        try (var http = HttpClient.newHttpClient()) {
            var json = BodyPublishers.ofString("{}");
            var status = send(http, request.POST(json).header("Content-Type", "application/json"));
            while (!status.path("state").asString().equals("DONE")) {
                if (status.path("state").asString().equals("FAILED")) {
                    throw new Unavailable(status.path("message").asString());
                }
                eachLook.run();
                Thread.sleep(PAUSE_MILLIS);
                status = send(http, request.GET());
            }
            return status.path("switchMillis").asLong();
        }
    }

    private static JsonNode send(HttpClient http, HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unavailable("projections answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new Unavailable("projections does not answer", e);
        }
    }
}
