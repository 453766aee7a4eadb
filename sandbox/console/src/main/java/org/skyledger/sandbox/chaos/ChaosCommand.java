package org.skyledger.sandbox.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.skyledger.sandbox.backing.Workspace;
import org.skyledger.sandbox.chaos.fault.Faults;
import org.skyledger.sandbox.chaos.world.SmallDisk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code skyledger chaos}: exits with 0 when every rule held. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description = "Breaks a system of its own under load, and checks that nothing was lost, doubled or reordered")
public final class ChaosCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "1", description = "how many (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--seed",
            description = "the order of the faults and the clients' choices (default: another each time)")
    private @Nullable Long seed;

    @Option(
            names = "--faults",
            split = ",",
            paramLabel = "NAME",
            description = "only these, several with commas (default: all): ${COMPLETION-CANDIDATES}",
            completionCandidates = Names.class)
    private @Nullable List<String> faults;

    @Option(names = "--instances", defaultValue = "2", description = "of command-service (default: ${DEFAULT-VALUE})")
    private int instances;

    @Option(
            names = "--rate",
            defaultValue = "60",
            description = "wishes of all clients per second (default: ${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--freeze",
            paramLabel = "SECONDS",
            defaultValue = "90",
            description = "how long something is frozen that is to be taken for dead (default: ${DEFAULT-VALUE})")
    private int freeze;

    @Option(names = "--home", paramLabel = "FOLDER", description = "for data and histories (default: .sandbox/chaos)")
    private @Nullable Path home;

    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Faults.names().iterator();
        }
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        if (rounds < 1 || instances < 2 || rate < 1 || freeze < 1) {
            throw new ParameterException(
                    command, "--rounds, --rate and --freeze must be at least 1, and --instances at least 2");
        }
        var chosen = faults == null ? Faults.names() : faults;
        try {
            chosen.forEach(Faults::named);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, e.getMessage());
        }
        long first = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        var out = command.getOut();
        out.println("chaos: seed " + first);
        var totals = new Totals(first, instances);
        for (int nr = 0; nr < rounds; nr++) {
            out.println("round " + (nr + 1) + " of " + rounds);
            var folder = home == null ? Workspace.find().sandbox().resolve("chaos") : home.toAbsolutePath();
            round(
                    new Round(
                            folder,
                            first + nr,
                            instances,
                            rate,
                            Duration.ofSeconds(freeze),
                            line -> {
                                out.println(line);
                                out.flush();
                            },
                            totals),
                    chosen,
                    totals);
        }
        out.println(totals.report());
        out.println(totals.json());
        return totals.findings().areNone() ? 0 : 1;
    }

    /** A full disk has a world of its own. */
    private static void round(Round round, List<String> faults, Totals totals)
            throws IOException, SQLException, InterruptedException {
        var others = new ArrayList<>(faults);
        if (others.remove(Faults.DISK_FULL)) {
            try (var disk = SmallDisk.mount()) {
                round.run(List.of(Faults.DISK_FULL), disk);
            } catch (IOException e) {
                totals.skip(Faults.DISK_FULL, e.toString());
            }
        }
        if (!others.isEmpty()) {
            round.run(others, null);
        }
    }
}
