package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/** One of the services from its executable jar, with the JVM options of its image. */
final class Service implements AutoCloseable {

    private static final List<String> OPTIONS = List.of(
            "-XX:MaxRAMPercentage=70",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** More options, such as those of a flight recording. */
    private static final String MORE = "SKYLEDGER_JAVA_OPTIONS";

    private final Child process;

    private Service(Child process) {
        this.process = process;
    }

    /**
     * @param module whose jar it is
     * @param health answers a GET with 200 once the service is there
     * @return when it answers
     */
    static Service start(String module, Path home, Map<String, String> environment, URI health) {
        var process = new Child.Launch(module, command(copy(module, home)), environment, "TERM", home).start();
        process.await(() -> isHealthy(health), Duration.ofMinutes(3));
        return new Service(process);
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /** A copy, which a build does not pull out from under the process. */
    private static Path copy(String module, Path home) {
        var jar = Workspace.find().root().resolve("%1$s/target/%1$s-0.1.0-SNAPSHOT-exec.jar".formatted(module));
        try {
            Files.createDirectories(home);
            return Files.copy(jar, home.resolve(module + ".jar"));
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

    private static boolean isHealthy(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
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
