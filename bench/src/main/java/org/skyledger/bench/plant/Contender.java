package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.skyledger.bench.load.Tally;
import org.skyledger.bench.load.Window;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.Unavailable;
import tools.jackson.databind.json.JsonMapper;

/** A subject of {@code org.skyledger.bench.subject}, in a JVM of its own with the options of command-service's image. */
public final class Contender implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String kind;
    private final Database database;
    private final int port;
    private final Child process;
    private long answered;

    private Contender(String kind, Database database, int port, Child process) {
        this.kind = kind;
        this.database = database;
        this.port = port;
        this.process = process;
    }

    static Contender start(Path home, String kind, Database database) {
        int port = FreePort.find();
        var command = Jvm.run(Jvm.ownJar(), "subject", kind, "--database=" + database.url(), "--port=" + port);
        var process = new Child.Launch(kind, command, Map.of(), "TERM", home).start();
        process.await(() -> listens(port), Duration.ofMinutes(2));
        return new Contender(kind, database, port, process);
    }

    /** Lets callers in its own JVM send commands, each again as soon as it has its answer. */
    public Tally run(int callers, Window window) {
        var path = "/run/" + callers + "/" + window.leadIn().toMillis() + "/"
                + window.length().toMillis();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(window.leadIn().plus(window.length()).plus(Duration.ofMinutes(1)))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Unavailable(kind + " failed: " + response.body());
            }
            var tally = JsonMapper.shared().readValue(response.body(), Tally.class);
            answered += tally.done();
            return tally;
        } catch (IOException e) {
            throw new Unavailable(kind + " did not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while " + kind + " was running", e);
        }
    }

    /** How many commands it has answered until now, each of which is one event. */
    public long answered() {
        return answered;
    }

    public Database database() {
        return database;
    }

    /** What it recorded, when it is the ledger. */
    public Ledger ledger() {
        return new Ledger(database.url());
    }

    /** What it recorded, when it is one of Axon's own engines. */
    public StockStore stockStore() {
        return new StockStore(database.url());
    }

    private static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
