package org.skyledger.sandbox.backing;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** The authority's two addresses: one asks for a token, one for the keys. Refusals have the shape of RFC 6749. */
final class TokenEndpoint implements AutoCloseable {

    static final String KEYS = "/.well-known/jwks.json";

    private final TokenAuthority authority;
    private final HttpServer server;

    TokenEndpoint(TokenAuthority authority, int port) {
        this.authority = authority;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new Unavailable("the token authority could not listen on port " + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                refuse(exchange, 405, "Only GET is answered here.");
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/token" -> answerToken(exchange);
                case KEYS -> send(exchange, 200, authority.keys());
                default -> refuse(exchange, 404, "There are only /token and " + KEYS + " here.");
            }
        }
    }

    private void answerToken(HttpExchange exchange) throws IOException {
        try {
            var request = TokenRequest.parse(exchange.getRequestURI().getRawQuery());
            send(exchange, 200, JSONObjectUtils.toJSONString(Map.of("access_token", authority.token(request))));
        } catch (IllegalArgumentException e) {
            refuse(exchange, 400, String.valueOf(e.getMessage()));
        }
    }

    private static void refuse(HttpExchange exchange, int status, String sentence) throws IOException {
        var error = Map.<String, Object>of("error", "invalid_request", "error_description", sentence);
        send(exchange, status, JSONObjectUtils.toJSONString(error));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
