package org.skyledger.query;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.skyledger.sandbox.backing.Backing;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.RedisServer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** The tests' Redis, which projections would keep the sky in, and what can happen to it. */
public final class Redis implements AutoCloseable {

    private static final Path HOME = Path.of("target/mortal-redis").toAbsolutePath();

    /** The projections' own, so that what is written here is what they write. */
    private static final RedisScript<Boolean> FOLD =
            RedisScript.of(new ClassPathResource("org/skyledger/projection/sky/fold.lua"), Boolean.class);

    private final StringRedisTemplate template;
    private RedisServer server;

    private Redis(RedisServer server) {
        this.server = server;
        this.template = new StringRedisTemplate(connections(server.url()));
    }

    /** The one of all tests, which must find it alive. */
    static Redis shared() {
        return new Redis(Backing.redis());
    }

    /** One that may be killed. */
    static Redis mortal() {
        return new Redis(RedisServer.start(HOME, FreePort.find()));
    }

    public String url() {
        return server.url();
    }

    /** Without a word to anybody. */
    void kill() {
        signal("KILL");
        await().until(() -> !server.answers());
    }

    /** Empty, at the same address. */
    void restart() {
        server = RedisServer.start(HOME, URI.create(server.url()).getPort());
    }

    /** For one that may be killed. */
    @Override
    public void close() {
        server.close();
    }

    public void flush() {
        template.execute((RedisCallback<Boolean>) connection -> {
            connection.serverCommands().flushAll();
            return true;
        });
    }

    public StringRedisTemplate template() {
        return template;
    }

    /** @param batch as {@code fold.lua} takes it */
    void fold(String batch) {
        template.execute(FOLD, List.of(), batch);
    }

    /** It goes on to exist, with its connections, and answers nothing. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        var process = server.process().handle();
        var command = new ArrayList<>(List.of("kill", "-s", signal, Long.toString(process.pid())));
        process.descendants().map(child -> Long.toString(child.pid())).forEach(command::add);
        try {
            new ProcessBuilder(command).start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("kill could not be run", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static LettuceConnectionFactory connections(String url) {
        var address = URI.create(url);
        var connections = new LettuceConnectionFactory(address.getHost(), address.getPort());
        connections.start();
        return connections;
    }
}
