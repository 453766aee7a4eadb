package org.skyledger.sandbox.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.skyledger.sandbox.backing.Workspace;
import org.skyledger.sandbox.console.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

    @Override
    public Integer call() throws IOException, InterruptedException {
        var workspace = Workspace.find();
        var jar = workspace.root().resolve("command-service/target/command-service-0.1.0-SNAPSHOT-exec.jar");
        var unpacked = new Application(jar, workspace.sandbox().resolve("recheck"))
                .options()
                .getLast();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-cp",
                        unpacked,
                        MAIN,
                        export.toAbsolutePath().toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
