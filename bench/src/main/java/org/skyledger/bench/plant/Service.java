package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;

/** One of the services from its executable jar, with the JVM options of its image. */
final class Service implements AutoCloseable {

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
        var process = new Child.Launch(module, Jvm.run(copy(module, home)), environment, "TERM", home).start();
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
