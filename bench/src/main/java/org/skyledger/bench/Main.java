package org.skyledger.bench;

import org.skyledger.bench.audit.AuditCommand;
import org.skyledger.bench.decision.DecisionCommand;
import org.skyledger.bench.decision.MeasureCommand;
import org.skyledger.bench.dss.DssCommand;
import org.skyledger.bench.lag.LagCommand;
import org.skyledger.bench.ledger.LedgerCommand;
import org.skyledger.bench.reads.ReadsCommand;
import org.skyledger.bench.start.StartCommand;
import org.skyledger.bench.subject.SubjectCommand;
import org.skyledger.bench.views.ViewsCommand;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./skyledger bench} runs. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures, and writes the figures to bench/results/NAME.json",
        subcommands = {
            DssCommand.class,
            LedgerCommand.class,
            DecisionCommand.class,
            LagCommand.class,
            ViewsCommand.class,
            StartCommand.class,
            ReadsCommand.class,
            AuditCommand.class,
            SubjectCommand.class,
            MeasureCommand.class
        })
final class Main {

    private Main() {}

    public static void main(String[] args) {
        var commands = new CommandLine(new Main());
        commands.setExecutionExceptionHandler((failure, command, _) -> {
            if (!(failure instanceof Unavailable)) {
                throw failure;
            }
            command.getErr().println("skyledger: " + failure.getMessage());
            return 1;
        });
        System.exit(commands.execute(args));
    }
}
