package org.skyledger.sandbox.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Plays query-service and the token authority: each connection gets what was prepared for it, and is broken then. */
final class StubHistory implements AutoCloseable {

    private final HttpServer server;
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private int tokens;

    StubHistory() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t" + ++tokens + "\"}"));
        server.createContext("/audit/replay", this::replay);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** @param body events as they are sent, or a status and a sentence */
    StubHistory then(String body) {
        answers.add(body);
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked: the query, the token, and the id that was seen last. */
    List<String> asked() {
        return asked;
    }

    static String begin(int first) {
        return event(first - 1, "begin", """
                {"at":"2026-07-01T14:00:00Z","until":"2026-07-01T15:00:00Z","from":%d,"to":4}""".formatted(first));
    }

    static String record(int position, String what) {
        var at = "2026-07-01T14:%d0:00Z".formatted(position);
        return event(position, "record", """
                {"at":"%1$s","what":"%2$s","event":{"position":%3$d,"recordedAt":"%1$s","entity":"e%3$d"}}""".formatted(at, what, position));
    }

    static String end(int position) {
        return event(position, "end", """
                {"at":"2026-07-01T15:00:00Z","position":%d,"count":1}""".formatted(position));
    }

    static String event(int id, String name, String data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + data.strip() + "\n\n";
    }

    private synchronized void replay(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getRawQuery() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        var answer = answers.remove();
        if (Character.isDigit(answer.charAt(0))) {
            answer(exchange, Integer.parseInt(answer.substring(0, 3)), "{\"detail\":\"" + answer.substring(4) + "\"}");
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        if (answers.isEmpty()) {
            await();
        }
        exchange.close();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.sendResponseHeaders(status, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
