package org.skyledger.sandbox.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays command-service and the token authority for the demo's own tests, in a sky so small that everything is
 * everybody's neighbour: a key must name every other intent.
 */
final class StubDss implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Intent> sky = new LinkedHashMap<>();
    private final List<JsonNode> puts = new ArrayList<>();
    private final HttpServer server;
    private int changes;
    private int broken;
    private int tokens;

    private record Intent(String id, String manager, int version, String state, String ovn) {

        Map<String, Object> seenBy(String uss) {
            return Map.of(
                    "id", id,
                    "manager", manager,
                    "version", version,
                    "state", state,
                    "ovn", uss.equals(manager) ? ovn : "Available from USS");
        }
    }

    private record Reply(int status, Map<String, Object> body) {}

    StubDss() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> reply(exchange, token(exchange.getRequestURI())));
        server.createContext("/dss/v1/operational_intent_references/", exchange -> reply(exchange, answer(exchange)));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Puts an intent into the sky that the demo did not plan. */
    synchronized void plant(String id, String manager) {
        sky.put(id, new Intent(id, manager, 1, "Accepted", "ovn" + ++changes));
    }

    /** Answers 503 to the next so many requests. */
    synchronized void fail(int requests) {
        broken = requests;
    }

    synchronized List<String> states() {
        return sky.values().stream().map(Intent::state).toList();
    }

    synchronized List<JsonNode> puts() {
        return List.copyOf(puts);
    }

    synchronized int tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized Reply token(URI uri) {
        tokens++;
        var uss = uri.getQuery().replaceAll(".*sub=([^&]*).*", "$1");
        var claims = "{\"sub\":\"%s\",\"exp\":%d}"
                .formatted(uss, Instant.now().plusSeconds(3600).getEpochSecond());
        var payload = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return new Reply(200, Map.of("access_token", "e30." + payload + ".signature"));
    }

    private synchronized Reply answer(HttpExchange exchange) throws IOException {
        if (broken > 0) {
            broken--;
            return new Reply(503, Map.of("message", "not now"));
        }
        var path = exchange.getRequestURI().getPath().split("/");
        var id = path[4];
        var intent = sky.get(id);
        var uss = uss(exchange);
        if (path.length == 6 && (intent == null || !intent.ovn().equals(path[5]))) {
            return new Reply(409, Map.of("message", "not the current version"));
        }
        if (exchange.getRequestMethod().equals("PUT")) {
            return put(id, uss, intent, JSON.readTree(exchange.getRequestBody().readAllBytes()));
        }
        if (intent == null) {
            return new Reply(404, Map.of("message", "no such intent"));
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            sky.remove(id);
        }
        return done(200, uss, intent);
    }

    private Reply put(String id, String uss, @Nullable Intent before, JsonNode body) {
        puts.add(body);
        var state = body.get("state").asString();
        var key = new HashSet<String>();
        body.path("key").forEach(ovn -> key.add(ovn.asString()));
        var missing = sky.values().stream()
                .filter(other -> !other.id().equals(id) && !key.contains(other.ovn()))
                .map(other -> other.seenBy(uss))
                .toList();
        if (List.of("Accepted", "Activated").contains(state) && !missing.isEmpty()) {
            return new Reply(409, Map.of("message", "incomplete key", "missing_operational_intents", missing));
        }
        int version = before == null ? 1 : before.version() + 1;
        var after = new Intent(id, uss, version, state, "ovn" + ++changes);
        sky.put(id, after);
        return done(before == null ? 201 : 200, uss, after);
    }

    private Reply done(int status, String uss, Intent intent) {
        return new Reply(status, Map.of("operational_intent_reference", intent.seenBy(uss), "subscribers", List.of()));
    }

    private static String uss(HttpExchange exchange) {
        var token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(token)).get("sub").asString();
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        var body = JSON.writeValueAsBytes(reply.body());
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Skyledger-Position", "1");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
