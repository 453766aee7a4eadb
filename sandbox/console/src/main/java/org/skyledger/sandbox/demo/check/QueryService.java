package org.skyledger.sandbox.demo.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sky from query-service, the way a GIS would: page by page. */
final class QueryService {

    private static final String POSITION = "Skyledger-Position";
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final long deadline;

    /** @param patience how long it may say that it is not ready yet */
    QueryService(URI base, Duration patience) {
        this.base = base;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    private record Page(List<Sky.Feature> features, List<Link> links) {

        Optional<URI> next() {
            return links.stream()
                    .filter(link -> link.rel().equals("next"))
                    .map(Link::href)
                    .findFirst();
        }
    }

    private record Link(String rel, URI href) {}

    /** @throws IOException when a page cannot be had */
    Sky read(long atLeast) throws IOException, InterruptedException {
        var first = get(base.resolve("/collections/operational-intents/items?limit=1000"), atLeast);
        var page = page(first);
        var features = new ArrayList<>(page.features());
        for (var next = page.next(); next.isPresent(); next = page.next()) {
            page = page(get(next.get(), atLeast));
            features.addAll(page.features());
        }
        return new Sky(first.headers().firstValueAsLong(POSITION).orElse(0), features);
    }

    private HttpResponse<String> get(URI address, long atLeast) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/geo+json")
                .header(POSITION, Long.toString(atLeast))
                .build();
        var response = send(request);
        while (response.statusCode() == 503 && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            response = send(request);
        }
        if (response.statusCode() != 200) {
            throw new IOException(address + " answers " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            // The client's own exception says neither who nor why.
            throw new IOException(request.uri() + " does not answer", e);
        }
    }

    private static Page page(HttpResponse<String> response) {
        return JSON.readValue(response.body(), Page.class);
    }
}
