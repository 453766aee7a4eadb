package org.skyledger.sandbox.demo.check;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skyledger check}: exits with 0 when nothing disagrees. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Compares Kafka, the views and query-service with the ledger, and the ledger with its own hashes")
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Stores stores = new Stores();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "how long to wait for those that are behind the ledger (default: ${DEFAULT-VALUE})")
    private int patience;

    @Override
    public Integer call() throws InterruptedException {
        var agreement = AgreementCheck.run(stores, Duration.ofSeconds(patience));
        Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut().println(agreement.report());
        return agreement.disagreements() == 0 ? 0 : 1;
    }
}
