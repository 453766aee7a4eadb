package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Database;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/** command-service from its executable jar, with the JVM options of its image. */
final class CommandService implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-XX:MaxRAMPercentage=70",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** More options, such as those of a flight recording. */
    private static final String MORE = "SKYLEDGER_JAVA_OPTIONS";

    private final Child process;
    private final int port;

    private CommandService(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @return when it answers */
    static CommandService start(Path home, Database database, String kafka, String jwksUrl) {
        int port = FreePort.find();
        var environment = Map.of(
                "SKYLEDGER_COMMAND_PORT",
                Integer.toString(port),
                "SKYLEDGER_DB_URL",
                database.url(),
                "SKYLEDGER_DB_USER",
                "skyledger_command",
                "SKYLEDGER_DB_PASSWORD",
                "skyledger_command",
                "SKYLEDGER_DB_OWNER_USER",
                "skyledger_store_owner",
                "SKYLEDGER_DB_OWNER_PASSWORD",
                "skyledger_store_owner",
                "SKYLEDGER_KAFKA",
                kafka,
                "SKYLEDGER_JWKS_URL",
                jwksUrl);
        var process = new Child.Launch("command-service", command(copy(home)), environment, "TERM", home).start();
        process.await(() -> isHealthy(port), Duration.ofMinutes(3));
        return new CommandService(process, port);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /** A copy, which a build does not pull out from under the process. */
    private static Path copy(Path home) {
        var jar = Workspace.find().root().resolve("command-service/target/command-service-0.1.0-SNAPSHOT-exec.jar");
        try {
            Files.createDirectories(home);
            return Files.copy(jar, home.resolve("command-service.jar"));
        } catch (IOException e) {
            throw new Unavailable(jar + " could not be copied; build it with mvn package -DskipTests", e);
        }
    }

    private static List<String> command(Path jar) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        Stream.of(System.getenv().getOrDefault(MORE, "").split(" +"))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static boolean isHealthy(int port) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/healthy").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
