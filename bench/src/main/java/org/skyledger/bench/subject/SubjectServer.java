package org.skyledger.bench.subject;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.skyledger.bench.load.Window;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code GET /run/CALLERS/LEAD-IN/LENGTH} (milliseconds) with what that load came to, and 500 with why not. */
final class SubjectServer {

    private static final int OK = 200;
    private static final int FAILED = 500;

    private final Subject subject;

    private SubjectServer(Subject subject) {
        this.subject = subject;
    }

    static void start(Subject subject, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/run/", new SubjectServer(subject)::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            send(exchange, OK, run(exchange.getRequestURI().getPath()));
        } catch (Exception e) {
            send(exchange, FAILED, e.toString());
        }
    }

    private String run(String path) throws Exception {
        var words = path.split("/");
        var window = new Window(millis(words[3]), millis(words[4]));
        return JsonMapper.shared().writeValueAsString(Callers.run(subject, Integer.parseInt(words[2]), window));
    }

    private static Duration millis(String word) {
        return Duration.ofMillis(Long.parseLong(word));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
