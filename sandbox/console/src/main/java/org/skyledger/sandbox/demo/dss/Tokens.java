package org.skyledger.sandbox.demo.dss;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the development token authority, one for each USS, fetched again when they have a minute to live. */
final class Tokens {

    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final String SCOPES = "utm.strategic_coordination utm.conformance_monitoring_sa";

    private final HttpClient http;
    private final URI authority;
    private final String audience;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(HttpClient http, URI authority, String audience) {
        this.http = http;
        this.authority = authority;
        this.audience = audience;
    }

    private record Token(String text, Instant expires) {

        boolean isFresh() {
            return Instant.now().plus(SPARE).isBefore(expires);
        }
    }

    private record Grant(String accessToken) {}

    private record Claims(long exp) {}

    String of(String uss) throws IOException, InterruptedException {
        var known = tokens.get(uss);
        if (known != null && known.isFresh()) {
            return known.text();
        }
        var fetched = fetch(uss);
        tokens.put(uss, fetched);
        return fetched.text();
    }

    private Token fetch(String uss) throws IOException, InterruptedException {
        var query = "/token?grant_type=client_credentials&intended_audience=" + encode(audience) + "&scope="
                + encode(SCOPES) + "&sub=" + encode(uss);
        var request = HttpRequest.newBuilder(authority.resolve(query))
                .timeout(Duration.ofSeconds(10))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("the token authority answered " + response.statusCode());
        }
        var text = Json.MAPPER.readValue(response.body(), Grant.class).accessToken();
        return new Token(text, expiry(text));
    }

    private static Instant expiry(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        return Instant.ofEpochSecond(Json.MAPPER.readValue(claims, Claims.class).exp());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
