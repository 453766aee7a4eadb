package org.skyledger.bench.dss;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.skyledger.bench.load.Bytes;
import org.skyledger.sandbox.backing.Unavailable;

/** Makes the explicit subscriptions that the intents name, before anything is measured. */
final class Subscriptions {

    private final HttpClient http = HttpClient.newHttpClient();
    private final InetSocketAddress server;
    private final Tokens tokens;
    private final Ids ids;
    private int made;

    Subscriptions(InetSocketAddress server, Tokens tokens, Ids ids) {
        this.server = server;
        this.tokens = tokens;
        this.ids = ids;
    }

    /** How many there are now. */
    int made() {
        return made;
    }

    /** @return the id of a new subscription of the USS to all intents at the place */
    UUID make(Uss uss, Place place) {
        var id = ids.entity();
        var path = "http://127.0.0.1:" + server.getPort() + "/dss/v1/subscriptions/" + id;
        var request = HttpRequest.newBuilder(URI.create(path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + tokens.of(uss))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body(uss, place)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Unavailable(
                        "a subscription was answered with " + response.statusCode() + ": " + response.body());
            }
            made++;
            return id;
        } catch (IOException e) {
            throw new Unavailable("a subscription could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while making subscriptions", e);
        }
    }

    private static String body(Uss uss, Place place) {
        var vertices = new Bytes();
        Square.around(place).addTo(vertices);
        return """
                {"extents":{"volume":{"outline_polygon":{"vertices":%s}},%s},"uss_base_url":"%s",\
                "notify_for_operational_intents":true,"notify_for_constraints":false}""".formatted(vertices, Times.ofSubscriptions(Instant.now()).json(), uss.baseUrl());
    }
}
