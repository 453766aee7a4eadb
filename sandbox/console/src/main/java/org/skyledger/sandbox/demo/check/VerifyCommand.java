package org.skyledger.sandbox.demo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.demo.check.Verification.Broken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code skyledger verify}: exits with 0 when the chain is whole. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies the ledger's chain from its first position to its head, over archives, detached "
                + "partitions and the ledger itself, and names the first position that is wrong")
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Stores stores = new Stores();

    @Option(
            names = "--archive",
            paramLabel = "FILE",
            arity = "1..*",
            description = "partitions that are no longer in the database, oldest first")
    private List<Path> archives = List.of();

    @Override
    public Integer call() throws SQLException, IOException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        try {
            out.println("the chain is whole: " + verify() + " records");
            return 0;
        } catch (Broken e) {
            out.println("the chain is broken: " + e.getMessage());
            return 1;
        }
    }

    private long verify() throws SQLException, IOException {
        var verification = new Verification();
        for (var file : archives) {
            new Archive(file).forEach(row -> verification.accept(file.toString(), row));
        }
        try (var connection = stores.connect()) {
            var ledger = new Ledger(connection);
            // The head first: what is appended meanwhile lies behind it.
            var head = ledger.head();
            for (var table : ledger.detached()) {
                ledger.forEach(table, verification.position(), head.position(), row -> verification.accept(table, row));
            }
            ledger.forEach(verification.position(), head.position(), row -> verification.accept("store.event", row));
            verification.finish(head);
        }
        return verification.position();
    }
}
