package org.skyledger.sandbox.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Server-Sent Events. A connection on which nothing comes for too long is broken, whatever it looks like. */
final class ServerEvents implements AutoCloseable {

    private final InputStream in;
    private final BufferedReader lines;
    private final Thread watch;
    private volatile long heard = System.nanoTime();

    /** @param silence that a living connection never keeps */
    ServerEvents(InputStream in, Duration silence) {
        this.in = in;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.watch = Thread.ofVirtual().start(() -> closeAfter(silence));
    }

    record ServerEvent(String id, String name, JsonNode data) {}

    /** The next one, or null when the stream has ended, which may well be in the middle. */
    @Nullable
    ServerEvent next() throws IOException {
        var fields = new HashMap<String, String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            heard = System.nanoTime();
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            } else if (line.isEmpty() && fields.containsKey("data")) {
                return new ServerEvent(
                        fields.getOrDefault("id", ""),
                        fields.getOrDefault("event", ""),
                        JsonMapper.shared().readTree(fields.get("data")));
            }
        }
        return null;
    }

    private void closeAfter(Duration silence) {
        try {
            for (var left = silence; left.isPositive(); left = silence.minusNanos(System.nanoTime() - heard)) {
                Thread.sleep(left);
            }
            in.close();
        } catch (InterruptedException | IOException _) {
            // Whoever reads has left, or is about to notice.
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        in.close();
    }
}
