package org.skyledger.sandbox.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of an instance's live feed, which remembers the ids of the events that it was told. */
final class LiveFeed implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private LiveFeed(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.startVirtualThread(this::read);
    }

    /** @param lastEventId what the reader has seen last, as a browser says when it comes back */
    static LiveFeed open(String service, String lastEventId) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + "/live")).header("Last-Event-ID", lastEventId);
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("the feed answers " + answer.statusCode());
        }
        return new LiveFeed(answer);
    }

    /** As it stands in front of each id's hyphen. */
    List<Long> positions() {
        return told.stream()
                .map(id -> Long.valueOf(id.substring(0, id.indexOf('-'))))
                .toList();
    }

    String lastEventId() {
        return told.getLast();
    }

    boolean hasEnded() {
        return ended;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var id = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    // Comments move the id on too, but tell nothing.
                    told.add(id);
                }
            }
        } catch (IOException _) {
            // Closed by the test, or by a service that was killed.
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
