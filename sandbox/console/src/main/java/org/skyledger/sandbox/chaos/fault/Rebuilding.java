package org.skyledger.sandbox.chaos.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A view that is built anew beside the one that is served, under load. */
final class Rebuilding {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Rebuilding() {}

    /** Killed half way it has changed nothing; the next one clears up after it, and goes through. */
    static void killed(Stage stage) throws Exception {
        var url = stage.world().projectionUrls().getFirst().resolve("/actuator/rebuild/intents");
        var builder = stage.world().projections().getFirst();
        stage.demand(starts(url), "a rebuild did not start");
        TimeUnit.MILLISECONDS.sleep(stage.random().nextInt(500));
        builder.kill();
        builder.start();
        stage.demand(Stage.becomes(() -> starts(url), SOON), "after a rebuild that was killed, none could be started");
        stage.demand(Stage.becomes(() -> state(url).contains("\"DONE\""), LONG), "a rebuild did not come to its end");
    }

    private static boolean starts(URI url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    private static String state(URI url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString())
                .body();
    }
}
