package org.skyledger.bench.plant;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.Unavailable;

/**
 * MapServer over the view of intents, as Debian packages it (cgi-mapserver, spawn-fcgi, nginx-light): one FastCGI process
 * for each core behind nginx, each with a connection of its own that it keeps.
 */
public final class MapServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/mapserv");
    private static final Path SPAWN = Path.of("/usr/bin/spawn-fcgi");
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final String LOOPBACK = "127.0.0.1";

    private final Deque<Child> children = new ArrayDeque<>();
    private final int port = FreePort.find();

    private MapServer() {}

    /** @return when it answers; nothing when this machine does not have it */
    static Optional<MapServer> start(Path home, Database database, String moment) {
        if (!List.of(PROGRAM, SPAWN, NGINX).stream().allMatch(Files::isExecutable)) {
            return Optional.empty();
        }
        var server = new MapServer();
        try {
            server.launch(Files.createDirectories(home), database, moment);
            return Optional.of(server);
        } catch (IOException e) {
            throw new Unavailable("MapServer could not be started: " + e.getMessage(), e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private void launch(Path home, Database database, String moment) throws IOException {
        var url = URI.create(database.url().substring("jdbc:".length()));
        var words = Map.of(
                "@FOLDER@", home.toString(),
                "@PORT@", Integer.toString(port),
                "@DBPORT@", Integer.toString(url.getPort()),
                "@DATABASE@", database.name(),
                "@MOMENT@", moment);
        write(home.resolve("bench.map"), "mapserver.map", words);
        write(home.resolve("mapserver.conf"), "mapserver.conf", words);
        var servers = new StringBuilder();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            int fastCgi = FreePort.find();
            servers.append("    server ")
                    .append(LOOPBACK)
                    .append(':')
                    .append(fastCgi)
                    .append(";\n");
            start(
                    home,
                    "mapserv-" + i,
                    List.of(
                            SPAWN.toString(),
                            "-n",
                            "-a",
                            LOOPBACK,
                            "-p",
                            Integer.toString(fastCgi),
                            "--",
                            PROGRAM.toString()),
                    fastCgi);
        }
        var more = new HashMap<>(words);
        more.put("@SERVERS@", servers.toString());
        write(home.resolve("nginx.conf"), "nginx.conf", more);
        start(
                home,
                "nginx",
                List.of(NGINX.toString(), "-c", home.resolve("nginx.conf").toString(), "-g", "daemon off;"),
                port);
    }

    private void start(Path home, String name, List<String> command, int port) {
        var environment =
                Map.of("MAPSERVER_CONFIG_FILE", home.resolve("mapserver.conf").toString());
        var child = new Child.Launch(name, new ArrayList<>(command), environment, "TERM", home).start();
        children.push(child);
        child.await(() -> listens(port), Duration.ofSeconds(30));
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static void write(Path file, String template, Map<String, String> words) throws IOException {
        try (InputStream in = MapServer.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IOException(template + " is missing");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            Files.writeString(file, text);
        }
    }

    @Override
    public void close() {
        children.forEach(Child::close);
    }
}
