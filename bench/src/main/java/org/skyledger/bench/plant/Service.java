package org.skyledger.bench.plant;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
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
        var service = launch(module, home, environment, List.of());
        service.awaitHealth(health);
        return service;
    }

    /**
     * @param options of its JVM, besides the usual
     * @return at once
     */
    static Service launch(String module, Path home, Map<String, String> environment, List<String> options) {
        var command = Jvm.run(options, copy(module, home));
        return new Service(new Child.Launch(module, command, environment, "TERM", home).start());
    }

    void awaitHealth(URI health) {
        await(() -> isHealthy(health), Duration.ofMinutes(3));
    }

    /** Waits until something holds, or the process ends. */
    void await(BooleanSupplier condition, Duration patience) {
        process.await(condition, patience);
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /** A copy, which a build does not pull out from under the process. */
    private static Path copy(String module, Path home) {
        var jar = Workspace.find().root().resolve("%1$s/target/%1$s-0.1.0-SNAPSHOT-exec.jar".formatted(module));
        try {
            Files.createDirectories(home);
            return Files.copy(jar, home.resolve(module + ".jar"), StandardCopyOption.REPLACE_EXISTING);
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
