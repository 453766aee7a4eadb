package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running single-node Kafka, on loopback, in a JVM of its own. Topics are made by whoever owns them. */
public final class KafkaServer implements AutoCloseable {

    /** What the broker prints once it takes clients; its port opens earlier than that. */
    private static final String READY = "skyledger broker is ready";

    private final Child process;
    private final int port;

    private KafkaServer(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    public static KafkaServer start(Path home, int port) {
        var launch = launch(home, port);
        var process = launch.start();
        process.await(() -> says(launch.log(), READY), Duration.ofMinutes(2));
        return new KafkaServer(process, port);
    }

    private static Child.Launch launch(Path home, int port) {
        var broker = Workspace.find().broker();
        if (!Files.isDirectory(broker.resolve("lib")) || !Files.isDirectory(broker.resolve("classes"))) {
            throw new Unavailable("the Kafka broker is not built; run mvn -pl sandbox/broker -am install");
        }
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new Unavailable(home + " could not be made: " + e.getMessage(), e);
        }
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // A broker this small is ready sooner, and uses less, without the second compiler.
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                broker.resolve("classes") + ":" + broker.resolve("lib") + "/*",
                "org.skyledger.sandbox.broker.Main",
                home.toString(),
                Integer.toString(port),
                Integer.toString(FreePort.find()));
        return new Child.Launch("kafka", command, Map.of(), "TERM", home);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Child process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static boolean says(Path log, String line) {
        try (var lines = Files.lines(log)) {
            return lines.anyMatch(line::equals);
        } catch (IOException _) {
            return false;
        }
    }
}
