package org.skyledger.sandbox.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.skyledger.sandbox.backing.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code skyledger reset}: forgets everything that the sandbox has recorded. */
@Command(name = "reset", mixinStandardHelpOptions = true, description = "Deletes the sandbox's data, after asking")
final class ResetCommand implements Callable<Integer> {

    @Option(names = "--yes", description = "does not ask")
    private boolean sure;

    @Override
    public Integer call() throws IOException {
        var layout = Layout.find();
        var lock = Lock.take(layout.lock())
                .orElseThrow(() -> new Unavailable("the sandbox runs; stop it first with ./skyledger down"));
        try (lock) {
            if (!layout.processes().isEmpty()) {
                throw new Unavailable("a killed sandbox has left processes; stop them first with ./skyledger down");
            }
            if (!sure && !confirmed(layout.root())) {
                System.out.println("Nothing was deleted.");
                return 1;
            }
            for (var part : Part.values()) {
                Trees.delete(layout.home(part));
            }
            System.out.println("The sandbox's data is deleted.");
            return 0;
        }
    }

    private static boolean confirmed(Path root) {
        System.out.print("Delete the ledger, the views and the keys in " + root + "? [y/N] ");
        System.out.flush();
        var in = new Scanner(System.in);
        return in.hasNextLine() && in.nextLine().strip().equalsIgnoreCase("y");
    }
}
