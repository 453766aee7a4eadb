package org.skyledger.sandbox.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.verifier.Broken;
import org.skyledger.sandbox.verifier.Verifier;
import org.skyledger.sandbox.verifier.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skyledger audit verify}: 0 when all is proved, 1 when something is wrong, 2 when there was no key to prove it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies an export offline, and names the first position that is wrong")
final class VerifyExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "what ./skyledger audit export wrote")
    private Path export = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the key of the checkpoints, NAME+ID+KEY, or a file with it")
    private @Nullable String key;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            arity = "1..*",
            description = "checkpoints that were kept; each must be of the same ledger")
    private List<Path> checkpoints = List.of();

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        try {
            var verifier = new Verifier(key == null ? null : VerifierKey.parse(text(key)), _ -> {});
            var verified = verifier.verify(export, checkpoints);
            return tell(out, verified);
        } catch (Broken e) {
            out.println("BROKEN: " + e.getMessage());
            return 1;
        }
    }

    private int tell(PrintWriter out, Verifier.Verified verified) {
        out.printf("%,d records: dense, chained, each what its hash covers%n", verified.records());
        if (key == null) {
            out.println("NOT PROVED: nobody's signature was checked; give the key with --key");
            return 2;
        }
        out.printf("PROVED: the first %,d are those that were signed%n", verified.signed());
        return 0;
    }

    private static String text(String keyOrFile) throws IOException {
        return keyOrFile.contains("+") ? keyOrFile : Files.readString(Path.of(keyOrFile));
    }
}
