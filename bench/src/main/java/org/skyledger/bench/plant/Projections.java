package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.RedisServer;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/** projections from its executable jar, with a Redis of its own. */
final class Projections implements AutoCloseable {

    private final RedisServer redis;
    private final Child process;

    private Projections(RedisServer redis, Child process) {
        this.redis = redis;
        this.process = process;
    }

    static Projections start(Path home, Database database, String kafka) {
        var redis = RedisServer.start(home.resolve("redis"), FreePort.find());
        int port = FreePort.find();
        var environment = Map.of(
                "SKYLEDGER_PROJECTIONS_PORT",
                Integer.toString(port),
                "SKYLEDGER_DB_URL",
                database.url(),
                "SKYLEDGER_REDIS",
                redis.url(),
                "SKYLEDGER_KAFKA",
                kafka);
        var process = new Child.Launch("projections", Jvm.run(copy(home)), environment, "TERM", home).start();
        process.await(() -> listens(port), Duration.ofMinutes(3));
        return new Projections(redis, process);
    }

    /** A copy, which a build does not pull out from under the process. */
    private static Path copy(Path home) {
        var jar = Workspace.find().root().resolve("projections/target/projections-0.1.0-SNAPSHOT-exec.jar");
        try {
            Files.createDirectories(home);
            return Files.copy(jar, home.resolve("projections.jar"));
        } catch (IOException e) {
            throw new Unavailable(jar + " could not be copied; build it with mvn package -DskipTests", e);
        }
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
        redis.close();
    }
}
