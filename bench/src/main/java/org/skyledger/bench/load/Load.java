package org.skyledger.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * Lets clients ask at a pace, each on a connection of its own, until the window ends and they rest. In an open model a
 * request that finds all connections busy waits for one, and its waiting counts.
 */
public final class Load {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pace pace;
    private final Window window;
    private final Selector selector;
    private final Queue<Connection> idle = new ArrayDeque<>();
    private final Latencies latencies = new Latencies();
    private final Spans spans;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(64 * 1024);
    private final long start = System.nanoTime();
    private long started;
    private long done;
    private long repeats;

    private Load(Pace pace, Window window, Selector selector, Spans spans) {
        this.pace = pace;
        this.window = window;
        this.selector = selector;
        this.spans = spans;
    }

    /** @throws Unavailable when an answer is not what a client expects, or does not come */
    public static Tally run(InetSocketAddress server, List<? extends Client> clients, Pace pace, Window window) {
        return run(server, clients, pace, window, new Spans());
    }

    /** Likewise, and tells of each request that counts when it was. */
    public static Tally run(
            InetSocketAddress server, List<? extends Client> clients, Pace pace, Window window, Spans spans) {
        try (var selector = Selector.open()) {
            var load = new Load(pace, window, selector, spans);
            load.run(server, clients);
            double seconds = window.length().toNanos() / 1e9;
            return new Tally(load.latencies.count() / seconds, load.latencies.percentiles(), load.done, load.repeats);
        } catch (IOException e) {
            throw new Unavailable("the connection to the service failed: " + e.getMessage(), e);
        }
    }

    private void run(InetSocketAddress server, List<? extends Client> clients) throws IOException {
        clients.forEach(client -> idle.add(new Connection(server, selector, client)));
        int left = clients.size();
        long heard = System.nanoTime();
        for (left -= startDue(); left > 0; left -= startDue()) {
            long before = done + repeats;
            selector.select(millisToNext());
            for (var key : selector.selectedKeys()) {
                goOn(key);
            }
            selector.selectedKeys().clear();
            if (done + repeats > before || idle.size() == left) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                throw new Unavailable("the service did not answer within " + PATIENCE.toSeconds() + " s: "
                        + selector.keys().stream()
                                .map(key -> (Connection) key.attachment())
                                .filter(connection -> !idle.contains(connection))
                                .map(connection -> connection.client().toString())
                                .toList());
            }
        }
    }

    /** Selectors count in milliseconds: a request may start one late, and that counts as the service's. */
    private long millisToNext() {
        if (idle.isEmpty()) {
            return PATIENCE.toMillis();
        }
        long now = System.nanoTime() - start;
        long millis = TimeUnit.NANOSECONDS.toMillis(pace.intended(started, now) - now);
        return Math.clamp(millis, 1, PATIENCE.toMillis());
    }

    /** @return how many clients have left */
    private int startDue() throws IOException {
        long now = System.nanoTime() - start;
        while (!idle.isEmpty()) {
            long intended = pace.intended(started, now);
            if (intended >= window.end()) {
                return windDown(now);
            }
            if (intended > now) {
                return 0;
            }
            started++;
            idle.remove().send(intended);
        }
        return 0;
    }

    /** Those who rest leave, and the others go on until they do; none of that counts. */
    private int windDown(long now) throws IOException {
        int left = 0;
        for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
            if (connection.client().rests()) {
                connection.close();
                left++;
            } else {
                connection.send(Math.max(now, window.end()));
            }
        }
        return left;
    }

    private void goOn(SelectionKey key) throws IOException {
        var connection = (Connection) key.attachment();
        if (!connection.goOn(scratch)) {
            return;
        }
        if (connection.client().take(connection.answer())) {
            done++;
            if (window.holds(connection.intended())) {
                long now = System.nanoTime();
                latencies.record(now - start - connection.intended());
                spans.add(start + connection.intended(), now);
            }
            idle.add(connection);
        } else {
            repeats++;
            connection.send(connection.intended());
        }
    }
}
