package org.skyledger.sandbox.chaos.load;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.skyledger.sandbox.chaos.world.World;

/** All clients at work, until it is closed. */
public final class Load implements AutoCloseable {

    private static final int CLIENTS = 10;
    private static final String[] SCOPES = {"utm.strategic_coordination", "utm.constraint_management"};

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Score score = new Score();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /** @param perSecond how many wishes all of them have together, when nothing is in their way */
    public Load(World world, History history, long seed, int perSecond) {
        var known = new KnownOvns();
        long pauseMillis = Math.max(1, CLIENTS * 1_000L / perSecond);
        for (int nr = 0; nr < CLIENTS; nr++) {
            var uss = "uss" + nr;
            var token = new FreshToken(() -> world.token(uss, SCOPES));
            var asking = new Asking(nr, http, world.commandUrls(), world.queryUrl(), token, history);
            var client = new Client(asking, known, score, () -> running, nr, seed + nr, pauseMillis);
            threads.add(Thread.ofVirtual().name("client-" + nr).start(client));
        }
    }

    public Score score() {
        return score;
    }

    /** Returns when every client has had its last answer. */
    @Override
    public void close() {
        running = false;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        http.shutdownNow();
    }
}
