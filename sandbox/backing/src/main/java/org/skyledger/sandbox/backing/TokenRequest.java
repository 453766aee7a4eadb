package org.skyledger.sandbox.backing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a token for.
 *
 * @param audience the host of the service that is to be called
 * @param issuer the name to sign with, or null for the authority's own
 */
record TokenRequest(
        String subject,
        String audience,
        List<String> scopes,
        @Nullable String issuer) {

    TokenRequest {
        scopes = List.copyOf(scopes);
    }

    /** @throws IllegalArgumentException with a sentence for the caller */
    static TokenRequest parse(@Nullable String query) {
        var parameters = parameters(query == null ? "" : query);
        var grant = required(parameters, "grant_type");
        if (!grant.equals("client_credentials")) {
            throw new IllegalArgumentException("grant_type must be client_credentials, not " + grant + ".");
        }
        return new TokenRequest(
                required(parameters, "sub"),
                required(parameters, "intended_audience"),
                List.of(required(parameters, "scope").split(" +")),
                parameters.get("issuer"));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isEmpty())
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (first, _) -> {
                    throw new IllegalArgumentException("Each parameter may be given once.");
                }));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
    }

    private static String required(Map<String, String> parameters, String name) {
        var value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("The parameter " + name + " is missing.");
        }
        return value;
    }
}
