package org.skyledger.bench.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.skyledger.bench.load.Answer;
import org.skyledger.bench.load.Bytes;
import org.skyledger.bench.load.Client;
import org.skyledger.bench.load.Load;
import org.skyledger.bench.load.Pace;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /audit} of query-service, with a token and a purpose: each read is recorded before it is answered. */
final class AuditApi implements AutoCloseable {

    private static final int OK = 200;
    private static final String PURPOSE = "benchmark";

    private final HttpClient http = HttpClient.newHttpClient();
    private final InetSocketAddress server;
    private final String token;

    AuditApi(InetSocketAddress server, String token) {
        this.server = server;
        this.token = token;
    }

    JsonNode get(String path) {
        return JsonMapper.shared().readTree(send(path, BodyHandlers.ofString()));
    }

    /** The body as it comes, to be closed. */
    InputStream stream(String path) {
        return send(path, BodyHandlers.ofInputStream());
    }

    /** Asks for one path after another, as many at a time as there are callers. */
    Tally run(Supplier<String> paths, int callers, Duration length) {
        var clients = Stream.generate(() -> new Auditor(paths)).limit(callers).toList();
        return Load.run(server, List.copyOf(clients), new Pace.Closed(), new Window(length.dividedBy(4), length));
    }

    private <T> T send(String path, HttpResponse.BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .header("Authorization", "Bearer " + token)
                .header("Skyledger-Purpose", PURPOSE)
                .build();
        try {
            var answer = http.send(request, handler);
            if (answer.statusCode() != OK) {
                throw new Unavailable(path + " was answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new Unavailable("query-service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private final class Auditor implements Client {

        private final byte[] rest = (" HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                        + "\r\nSkyledger-Purpose: " + PURPOSE + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        private final Supplier<String> paths;
        private String path = "";

        Auditor(Supplier<String> paths) {
            this.paths = paths;
        }

        @Override
        public void ask(Bytes request) {
            path = paths.get();
            request.add("GET ").add(path).add(rest);
        }

        @Override
        public boolean take(Answer answer) {
            if (answer.status() != OK) {
                throw new Unavailable(path + " was answered with " + answer.status() + ": " + answer.body());
            }
            return true;
        }

        @Override
        public boolean rests() {
            return true;
        }
    }
}
