package org.skyledger.sandbox.chaos.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.skyledger.sandbox.chaos.world.Node;

/** A command-service whose clock is ten minutes fast, and then right again: time in the ledger only goes forward. */
final class Clock {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    private Clock() {}

    static void wrong(Stage stage) throws Exception {
        var library = LIBRARIES.stream().filter(Files::exists).findFirst();
        if (library.isEmpty()) {
            throw new NotHere("libfaketime was not found (Debian: apt-get install libfaketime)");
        }
        var offset = Files.createTempFile("skyledger", ".offset");
        Files.writeString(offset, "+10m\n");
        var victim = stage.one(stage.world().commands());
        try {
            victim.stop();
            victim.start(Map.of(
                    "LD_PRELOAD",
                    library.get().toString(),
                    "FAKETIME_TIMESTAMP_FILE",
                    offset.toString(),
                    // Without it, every look at the clock would read the file.
                    "FAKETIME_CACHE_DURATION",
                    "1",
                    "DONT_FAKE_MONOTONIC",
                    "1",
                    "FAKETIME_FORCE_MONOTONIC_FIX",
                    "0"));
            alone(stage, victim);
            long fast = stage.number("select extract(epoch from max(recorded_at) - now())::bigint from store.event");
            stage.demand(fast > 300, "a clock that is ten minutes fast does not show in the ledger");
            Files.writeString(offset, "+0\n");
            stage.demandProgress("after a clock went back", SOON);
        } finally {
            victim.stop();
            victim.start();
            Files.deleteIfExists(offset);
        }
    }

    /** Only it decides for a while, so that its time is the ledger's. */
    private static void alone(Stage stage, Node victim) throws InterruptedException {
        var others =
                stage.world().commands().stream().filter(node -> node != victim).toList();
        others.forEach(Node::freeze);
        stage.demandProgress("while a fast clock decided", SOON);
        others.forEach(Node::thaw);
    }
}
