package org.skyledger.sandbox.audit;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Workspace;
import org.skyledger.sandbox.console.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code skyledger audit recheck}: in a process of its own, with the deciders of command-service as it was built. */
@Command(
        name = "recheck",
        mixinStandardHelpOptions = true,
        description =
                "Decides every command of an export again, with the rules of today; exits with 1 when some are decided"
                        + " otherwise")
final class RecheckCommand implements Callable<Integer> {

    private static final String MAIN = "org.skyledger.command.recheck.Main";

    @Parameters(paramLabel = "FILE", description = "what ./skyledger audit export wrote")
    private Path export = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var workspace = Workspace.find();
        var jar = workspace.root().resolve("command-service/target/command-service-0.1.0-SNAPSHOT-exec.jar");
        var unpacked = new Application(jar, workspace.sandbox().resolve("recheck"))
                .options()
                .getLast();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var recheck = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-cp",
                        unpacked,
                        MAIN,
                        export.toAbsolutePath().toString())
                .redirectError(Redirect.INHERIT)
                .start();
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        try (var lines = recheck.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(out::println);
        }
        return recheck.waitFor();
    }
}
