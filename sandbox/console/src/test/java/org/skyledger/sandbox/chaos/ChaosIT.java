package org.skyledger.sandbox.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A short campaign, the same every time; {@code ./skyledger chaos} is the long one. */
class ChaosIT {

    /** One of each family: a death at the worst moment, a zombie, a broken ledger's disk, and what should not be there. */
    private static final String FAULTS =
            "kill-relay-before-cursor,kill-projection-in-batch,freeze-command-in-commit,abort-postgres,poison-records";

    @Test
    void whatever_dies_nothing_is_lost_doubled_or_reordered() {
        var said = new StringWriter();
        var command = new CommandLine(new ChaosCommand()).setOut(new PrintWriter(said, true));
        var home = "target/chaos";
        assertThat(command.execute("--seed", "7", "--freeze", "5", "--home", home, "--faults", FAULTS))
                .as(said::toString)
                .isZero();
    }

    @Test
    void a_fault_that_does_not_exist_is_an_error_that_names_those_that_do() {
        assertThat(new CommandLine(new ChaosCommand()).execute("--faults", "earthquake"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
