package org.skyledger.sandbox.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A running Redis, on loopback. It keeps nothing: all that Skyledger puts there can be made again. */
public final class RedisServer implements AutoCloseable {

    private static final int PROBE_MILLIS = 1_000;

    private final Child process;
    private final int port;

    private RedisServer(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    public static RedisServer start(Path home, int port) {
        var program = Program.redis()
                .orElseThrow(() -> new Unavailable("redis-server was not found; run ./skyledger install"));
        var server = new RedisServer(launch(program, home, port).start(), port);
        server.process.await(server::answers, Duration.ofSeconds(30));
        return server;
    }

    private static Child.Launch launch(Program program, Path home, int port) {
        var user = ServerUser.current();
        var folder = user.makeFolder(home);
        var command = new ArrayList<>(user.prefix());
        command.addAll(List.of(
                program.path().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toString(),
                "--save",
                "",
                "--appendonly",
                "no"));
        return new Child.Launch("redis", command, program.environment(), "TERM", folder);
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Whether the server answers a PING. */
    public boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            socket.setSoTimeout(PROBE_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            return answer.equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }

    public Child process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
