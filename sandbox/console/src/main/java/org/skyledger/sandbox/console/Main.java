package org.skyledger.sandbox.console;

import org.skyledger.sandbox.audit.AuditCommand;
import org.skyledger.sandbox.backing.Unavailable;
import org.skyledger.sandbox.chaos.ChaosCommand;
import org.skyledger.sandbox.demo.DemoCommand;
import org.skyledger.sandbox.demo.check.CheckCommand;
import org.skyledger.sandbox.demo.check.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the launcher {@code skyledger} leaves to Java. */
@Command(
        name = "skyledger",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            CheckCommand.class,
            ChaosCommand.class,
            ParkedCommand.class,
            RetryCommand.class,
            RebuildCommand.class,
            VerifyCommand.class,
            AuditCommand.class
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
