package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The servers of one test JVM: each is started when first asked for, on a free port, with files of its own, and stopped
 * and swept away when the JVM ends.
 */
public final class Backing {

    private static @Nullable PostgresServer postgres;
    private static @Nullable RedisServer redis;
    private static @Nullable KafkaServer kafka;
    private static @Nullable TokenAuthority authority;

    private Backing() {}

    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            var home = Folders.temporary("postgres");
            postgres = stoppedAtExit(PostgresServer.start(home, FreePort.find(), Durability.NONE), home);
        }
        return postgres;
    }

    public static synchronized RedisServer redis() {
        if (redis == null) {
            var home = Folders.temporary("redis");
            redis = stoppedAtExit(RedisServer.start(home, FreePort.find()), home);
        }
        return redis;
    }

    public static synchronized KafkaServer kafka() {
        if (kafka == null) {
            var home = Folders.temporary("kafka");
            kafka = stoppedAtExit(KafkaServer.start(home, FreePort.find()), home);
        }
        return kafka;
    }

    public static synchronized TokenAuthority authority() {
        if (authority == null) {
            var home = Folders.temporary("authority");
            authority = stoppedAtExit(TokenAuthority.start(home, FreePort.find()), home);
        }
        return authority;
    }

    private static <S extends AutoCloseable> S stoppedAtExit(S server, Path home) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home), "stop-" + home.getFileName()));
        return server;
    }

    private static void stop(AutoCloseable server, Path home) {
        try {
            server.close();
            Folders.delete(home);
        } catch (IOException e) {
            System.err.println(home + " could not be removed: " + e.getMessage());
        } catch (Exception e) {
            System.err.println("a server in " + home + " could not be stopped: " + e.getMessage());
        }
    }
}
