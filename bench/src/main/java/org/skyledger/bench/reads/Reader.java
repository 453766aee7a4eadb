package org.skyledger.bench.reads;

import java.net.InetSocketAddress;
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

/** Reads over HTTP, one path after another. */
final class Reader implements Client {

    private static final byte[] REST =
            " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Supplier<String> paths;
    private String path = "";

    private Reader(Supplier<String> paths) {
        this.paths = paths;
    }

    /** As many at a time as there are callers, each as soon as it has its answer. */
    static Tally run(InetSocketAddress server, int callers, Supplier<String> paths, Window window) {
        var readers = Stream.generate(() -> new Reader(paths)).limit(callers).toList();
        return Load.run(server, List.copyOf(readers), new Pace.Closed(), window);
    }

    static Window window(Duration length) {
        return new Window(length.dividedBy(4), length);
    }

    @Override
    public void ask(Bytes request) {
        path = paths.get();
        request.add("GET ").add(path).add(REST);
    }

    @Override
    public boolean take(Answer answer) {
        if (answer.status() != 200 && answer.status() != 204) {
            throw new Unavailable(path + " was answered with " + answer.status() + ": " + answer.body());
        }
        return true;
    }

    @Override
    public String toString() {
        return path;
    }

    @Override
    public boolean rests() {
        return true;
    }
}
