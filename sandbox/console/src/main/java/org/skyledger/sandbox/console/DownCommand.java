package org.skyledger.sandbox.console;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.skyledger.sandbox.backing.RunningProcess;
import picocli.CommandLine.Command;

/** {@code skyledger down}: stops the sandbox wherever it was started, and what a killed one has left. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the system")
final class DownCommand implements Callable<Integer> {

    /** Every part may take its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public Integer call() {
        var layout = Layout.find();
        var supervisor = RunningProcess.remembered(layout.supervisor());
        supervisor.ifPresent(process -> process.stop(PATIENCE));
        var leftovers = layout.processes();
        leftovers.forEach(process -> process.stop(Duration.ofSeconds(20)));
        boolean any = supervisor.isPresent() || !leftovers.isEmpty();
        System.out.println(any ? "The sandbox is stopped." : "No sandbox runs here.");
        return 0;
    }
}
