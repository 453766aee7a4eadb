package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.skyledger.sandbox.backing.RunningProcess;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.backing.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skyledger up}: starts everything, says where it is, and stays until it is told to stop. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Starts the whole system on this machine")
final class UpCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Lines lines = new Lines(System.out);

    @Option(names = "--no-demo", description = "without demo traffic")
    private boolean quiet;

    @Option(names = "--background", hidden = true, description = "how the launcher says that nobody can press Ctrl-C")
    private boolean background;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var ports = Ports.from(System.getenv());
        var layout = Layout.find();
        var lock = Lock.take(layout.lock())
                .orElseThrow(() -> new Unavailable("the sandbox runs already; see ./skyledger status"));
        try (lock) {
            refuseFullDisk(layout);
            stopLeftovers(layout);
            ports.refuseTaken();
            run(layout, ports);
        }
        return 0;
    }

    private void run(Layout layout, Ports ports) throws IOException, InterruptedException {
        var starters = new Starters(layout, ports, Workspace.find().root());
        var parts = EnumSet.allOf(Part.class);
        if (quiet) {
            parts.remove(Part.DEMO);
        }
        var supervisor = new Supervisor(parts, starters::start, lines);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor, layout), "stop"));
        RunningProcess.of(ProcessHandle.current()).remember(layout.supervisor());
        Environment.write(new Addresses(ports).environment(), layout.environment());
        lines.say("Starting the sandbox; its data is in " + layout.root());
        long start = System.nanoTime();
        try {
            supervisor.start();
        } catch (Unavailable e) {
            if (!supervisor.isStopped()) {
                stop(supervisor, layout);
                throw e;
            }
            // Somebody has pressed Ctrl-C, and this process is about to end.
            new CountDownLatch(1).await();
        }
        lines.say(Welcome.text(new Addresses(ports), Duration.ofNanos(System.nanoTime() - start), background));
        Files.writeString(layout.ready(), ProcessHandle.current().pid() + "\n");
        new CountDownLatch(1).await();
    }

    /** Also on Ctrl-C and on TERM, when it runs while the parts are still starting. */
    private static void stop(Supervisor supervisor, Layout layout) {
        supervisor.stop();
        try {
            Files.deleteIfExists(layout.ready());
            Files.deleteIfExists(layout.environment());
            Files.deleteIfExists(layout.supervisor());
        } catch (IOException e) {
            System.err.println("skyledger: " + e.getMessage());
        }
    }

    private static void refuseFullDisk(Layout layout) throws IOException {
        long free = Files.getFileStore(layout.root()).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new Unavailable("only " + free / (1 << 20) + " MiB are free where " + layout.root()
                    + " is; the sandbox needs 1024 MiB");
        }
    }

    private void stopLeftovers(Layout layout) {
        var leftovers = layout.processes();
        if (!leftovers.isEmpty()) {
            lines.say("The last sandbox was killed; stopping what is left of it");
            leftovers.forEach(process -> process.stop(PATIENCE));
        }
    }
}
