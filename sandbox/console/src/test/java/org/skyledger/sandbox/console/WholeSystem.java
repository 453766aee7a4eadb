package org.skyledger.sandbox.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.skyledger.sandbox.backing.Child;
import org.skyledger.sandbox.backing.FreePort;
import org.skyledger.sandbox.backing.RunningProcess;
import org.skyledger.sandbox.backing.Workspace;
import org.skyledger.sandbox.demo.DemoCommand;
import org.skyledger.sandbox.demo.check.CheckCommand;
import picocli.CommandLine;

/**
 * All that {@code ./skyledger up} starts, but for the demo, on free ports and with data of its own. There is one for all
 * tests: what others did in it before is history to each.
 */
final class WholeSystem implements AutoCloseable {

    private static final Path HOME = Path.of("target/whole-system").toAbsolutePath();

    private static final Part.Endpoint QUERY = Objects.requireNonNull(Part.QUERY.endpoint);

    static final WholeSystem SHARED = new WholeSystem();

    private final Layout layout = new Layout(HOME);
    private final Ports ports = Ports.from(freePorts());
    private final Supervisor supervisor = new Supervisor(
            EnumSet.complementOf(EnumSet.of(Part.DEMO)),
            new Starters(layout, ports, Workspace.find().root())::start,
            new Lines(System.out));

    /** Starts it for the first test, and stops it behind the last one. */
    static final class Started implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(WholeSystem.class, _ -> SHARED.start());
        }
    }

    private WholeSystem() {}

    /** With nothing of a run before, which may have been killed. */
    private WholeSystem start() {
        try {
            if (Files.exists(HOME)) {
                Trees.delete(HOME);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        supervisor.start();
        return this;
    }

    Layout layout() {
        return layout;
    }

    String url(Part part) {
        return new Addresses(ports).url(part);
    }

    boolean answers(Part part) {
        return part.endpoint != null && part.endpoint.probe().answers(ports.of(part));
    }

    /** Another query-service beside the one that is there, with settings of its own on top. */
    Child anotherQueryService(int port, Map<String, String> settings) {
        var environment = new TreeMap<>(new Addresses(ports).environment());
        environment.put(QUERY.variable(), Integer.toString(port));
        environment.putAll(settings);
        var home = HOME.resolve("another-query-service");
        var jar = Workspace.find().root().resolve("query-service/target/query-service-0.1.0-SNAPSHOT-exec.jar");
        var child = new Jvm(Part.QUERY, 384, new Application(jar, home).options(), environment).start(home);
        child.await(() -> QUERY.probe().answers(port), Duration.ofMinutes(3));
        return child;
    }

    /** What the ledger says to a query of numbers. */
    List<Long> ledger(String query) throws SQLException {
        var url = new Addresses(ports).environment().get("SKYLEDGER_DB_URL");
        try (var connection = DriverManager.getConnection(url, "skyledger_auditor", "skyledger_auditor");
                var rows = connection.createStatement().executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    /** As {@code kill -9}; whoever keeps the part starts it again. */
    void kill(Part part) {
        var process = RunningProcess.remembered(layout.home(part).resolve(part.label + ".pid"))
                .orElseThrow(() -> new IllegalStateException(part.label + " does not run"));
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** @return what the command would exit with */
    int demo(String... options) {
        var services = List.of("--command", url(Part.COMMAND), "--authority", url(Part.AUTHORITY));
        return run(new DemoCommand(), services, Arrays.asList(options));
    }

    /** A command that talks to projections. */
    int views(Object command, String... arguments) {
        var all = new ArrayList<>(List.of("--projections", url(Part.PROJECTIONS)));
        all.addAll(List.of(arguments));
        return new CommandLine(command).execute(all.toArray(String[]::new));
    }

    /** Empties the auditors' copy, and waits until it is there again. */
    int rebuildAudit() {
        var environment = new Addresses(ports).environment();
        return new CommandLine(new RebuildCommand())
                .execute(
                        "audit",
                        "--database",
                        environment.get("SKYLEDGER_DB_URL"),
                        "--kafka",
                        environment.get("SKYLEDGER_KAFKA"));
    }

    int check() {
        return run(new CheckCommand(), List.of(), List.of());
    }

    private int run(Object command, List<String> services, List<String> options) {
        var environment = new Addresses(ports).environment();
        var stores = List.of(
                "--database", environment.get("SKYLEDGER_DB_URL"),
                "--kafka", environment.get("SKYLEDGER_KAFKA"),
                "--redis", environment.get("SKYLEDGER_REDIS"),
                "--query", url(Part.QUERY));
        var arguments =
                Stream.of(services, stores, options).flatMap(List::stream).toArray(String[]::new);
        return new CommandLine(command).execute(arguments);
    }

    @Override
    public void close() {
        supervisor.stop();
    }

    private static Map<String, String> freePorts() {
        var ports = new TreeMap<String, String>();
        for (var part : Part.values()) {
            if (part.endpoint != null) {
                ports.put(part.endpoint.variable(), Integer.toString(FreePort.find()));
            }
        }
        return ports;
    }
}
