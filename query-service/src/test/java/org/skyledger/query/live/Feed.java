package org.skyledger.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.skyledger.sandbox.conformity.ApiDocument;
import org.springframework.context.ApplicationContext;

/** A reader of the live feed: keeps what comes until the test takes it. */
public final class Feed implements AutoCloseable {

    /** What others know of the feed; nothing may come that it does not tell. */
    private static final ApiDocument DEFINITION =
            ApiDocument.read(Feed.class.getResourceAsStream("/live.asyncapi.json"));

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int LONG_SECONDS = 20;

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> beats = new LinkedBlockingQueue<>();
    private volatile String lastId = "";
    private volatile boolean ended;

    private Feed(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.startVirtualThread(this::read);
    }

    public record Event(String id, String name, String data) {

        public <T> T at(String path) {
            return JsonPath.read(data, path);
        }

        /** As it stands in front of the hyphen. */
        public long position() {
            return Long.parseLong(id.substring(0, id.indexOf('-')));
        }
    }

    /** Opens the feed once the service knows all that is folded, and returns when it has caught up with that. */
    public static Feed open(ApplicationContext service, String query, String... headers) {
        var audience = service.getBean(Audience.class);
        var changes = service.getBean(Changes.class);
        await().atMost(Duration.ofSeconds(LONG_SECONDS))
                .until(() -> audience.mark().equals(changes.mark()));
        var feed = new Feed(answer(service, query, headers));
        feed.beat();
        return feed;
    }

    static HttpResponse<InputStream> answer(ApplicationContext service, String query, String... headers) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live?" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next event. */
    public Event next() {
        var event = nextUnseen();
        assertThat(DEFINITION.schema(event.name()).isObject()).as(event.name()).isTrue();
        assertThat(DEFINITION.faults(event.data(), event.name())).isEmpty();
        return event;
    }

    /** The next event, which may be too large to be held against the definition again and again. */
    Event nextUnseen() {
        return poll(events);
    }

    /** The next event that is no reset; while a view is being begun anew, several may come. */
    public Event nextButResets() {
        var event = next();
        while (event.name().equals("reset")) {
            event = next();
        }
        return event;
    }

    /** The id of the next sign of life. */
    public String beat() {
        return poll(beats);
    }

    /** What has come and was not taken. */
    public List<Event> rest() {
        var rest = new ArrayList<Event>();
        events.drainTo(rest);
        return rest;
    }

    /** With what a browser would come back. */
    public String lastId() {
        return lastId;
    }

    boolean hasEnded() {
        return ended;
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static <T> T poll(BlockingQueue<T> queue) {
        try {
            var one = queue.poll(LONG_SECONDS, TimeUnit.SECONDS);
            if (one == null) {
                throw new AssertionError("nothing came for " + LONG_SECONDS + " s");
            }
            return one;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var fields = new HashMap<String, String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    int colon = line.indexOf(": ");
                    fields.put(line.substring(0, colon), line.substring(colon + 2));
                    continue;
                }
                lastId = fields.getOrDefault("id", lastId);
                if (fields.containsKey("data")) {
                    events.add(new Event(lastId, fields.getOrDefault("event", ""), fields.getOrDefault("data", "")));
                } else {
                    beats.add(lastId);
                }
                fields.clear();
            }
        } catch (IOException _) {
            // Closed by the test, or by the service.
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
